// What the office has taught the program - names of areas, markers, indicators, publications, layouts - to be
// looked through and taken out again.
#pragma once

#include "core/model/officeentry.h"
#include "ui/models/valuetable.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace yardstick {

class TableView;
class Workspace;

/// "Area", "Name of an area", "Marker" ...
QString officeKindName(OfficeEntry::Kind kind);

/// `nameOf` says what an area's id stands for.
std::vector<TableColumn<OfficeEntry>>
officeColumns(const std::function<QString(const QString &area)> &nameOf);

class OfficeDialog : public QDialog {
    Q_OBJECT

public:
    OfficeDialog(Workspace &workspace, QWidget *parent);

private:
    void refresh();
    void remove();

    Workspace &m_workspace;
    ValueTable<OfficeEntry> *m_entries;
    TableView *m_table;
    QLabel *m_said;
    QPushButton *m_remove;
};

} // namespace yardstick
