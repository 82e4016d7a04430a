// A button that opens a searchable list of forces to tick: those that stand out in the chart and have a
// column in the table.
#pragma once

#include "ui/widgets/searchcombo.h"

#include <QPushButton>
#include <QStringList>

class QLineEdit;
class QListWidget;
class QLabel;

namespace yardstick {

class ForceChooser : public QPushButton {
    Q_OBJECT

public:
    /// More lines than this can't be told apart by colour.
    static constexpr int mostForces = 4;

    explicit ForceChooser(QWidget *parent = nullptr);

    void setForces(const std::vector<ComboItem> &forces);
    void setChosen(const QStringList &ids);                ///< says nothing
    const QStringList &chosen() const { return m_chosen; } ///< in the order of choice

signals:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openList();
    void showMatches(const QString &part);
    void showChosen();

    QWidget *m_popup;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_hint;
    QStringList m_chosen;
};

} // namespace yardstick
