// What an import would bring, before it is stored: the release, how its figures compare with those stored,
// what was found wrong, and the first figures. Import is off while an error stands.
#pragma once

#include "ui/importing/importjobs.h"
#include "ui/models/importtables.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTabWidget;

namespace yardstick {

class TableView;

class ImportPreview : public QDialog {
    Q_OBJECT

public:
    ImportPreview(const ImportOffer &offer, const Catalogue &catalogue, QWidget *parent);

private:
    QWidget *buildFacts(const Catalogue &catalogue);
    QWidget *buildIssues();
    QWidget *buildFigures(const Catalogue &catalogue);
    QWidget *buildButtons();
    void showIssues(int severity);

    ImportOffer m_offer;
    ValueTable<Issue> *m_issues;
    ValueTable<DraftFigureRow> *m_figures;
};

} // namespace yardstick
