// A searchable list of named things in groups, to be ticked: as many as one likes.
#pragma once

#include "ui/widgets/searchcombo.h"

#include <QDialog>

class QListWidget;

namespace yardstick {

class TickDialog : public QDialog {
    Q_OBJECT

public:
    TickDialog(const QString &title, const std::vector<ComboGroup> &groups, const QStringList &ticked,
               QWidget *parent);

    /// Ids in the order of the list.
    QStringList ticked() const;

private:
    void fill(const std::vector<ComboGroup> &groups, const QStringList &ticked);
    void showMatches(const QString &part);

    QListWidget *m_list;
};

} // namespace yardstick
