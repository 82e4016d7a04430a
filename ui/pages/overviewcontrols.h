// What a person chooses on the Overview page: a search, a filter, an order, and whether the topics part the
// table.
#pragma once

#include "ui/models/overviewtable.h"

#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace yardstick {

class Segmented;

class OverviewControls : public QWidget {
    Q_OBJECT

public:
    explicit OverviewControls(QWidget *parent = nullptr);

    const OverviewChoices &choices() const { return m_choices; }
    void setChoices(const OverviewChoices &choices); ///< says nothing
    void fold(const QString &topic, bool folded);
    void setFolded(const QStringList &topics);
    /// Orders by `order`, backwards when it is the order already.
    void orderBy(OverviewOrder order);
    /// Says how many indicators each filter lets through.
    void setCounts(const OverviewRows &rows);

    /// Order and grouping: a widget of their own, for the line of the heading where there is room in it.
    QWidget *orderControls() const { return m_orderControls; }
    /// Takes them back beside the search.
    void takeOrderControls();
    QLineEdit *search() const { return m_search; }

signals:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showChoices();

    OverviewChoices m_choices;
    QWidget *m_orderControls;
    QBoxLayout *m_row;
    QBoxLayout *m_first; ///< the search, and what stands beside it
    QLineEdit *m_search;
    Segmented *m_filter;
    QComboBox *m_order;
    QPushButton *m_turn;
    QCheckBox *m_grouped;
};

/// For the settings; the search is of the moment and not among them.
QVariantMap toMap(const OverviewChoices &choices);
OverviewChoices overviewChoicesFrom(const QVariantMap &map);

} // namespace yardstick
