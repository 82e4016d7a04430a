#include "ui/funding/moneyfigures.h"

#include "core/text/moneytext.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int leastCell = 116; ///< pixels for "£12,345,678.90" and its caption

QWidget *cell(const MoneyFigure &figure, Pence amount, QWidget *parent)
{
    auto *box = new QWidget(parent);
    const QString name = QString::fromUtf8(figure.name);
    const QString text = moneyText(amount);
    auto *caption = new QLabel(name, box);
    caption->setForegroundRole(QPalette::PlaceholderText);
    QFont small = caption->font();
    small.setPixelSize(12);
    caption->setFont(small);
    auto *value = new QLabel(text, box);
    value->setObjectName(QStringLiteral("figure-") + QLatin1String(figure.key));
    value->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setFocusPolicy(Qt::NoFocus);
    QFont bold = value->font();
    bold.setBold(true);
    value->setFont(bold);
    box->setToolTip(QString::fromUtf8(figure.meaning));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(caption);
    column->addWidget(value);
    return box;
}

} // namespace

MoneyFigures::MoneyFigures(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    // As many beside each other as there is room for: their wish must not widen the page.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_grid->setContentsMargins(0, 10, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
}

void MoneyFigures::show(const std::vector<const MoneyFigure *> &figures, const MoneyTotals &totals)
{
    for (QWidget *one : m_cells)
        delete one;
    m_cells.clear();
    for (const MoneyFigure *figure : figures)
        m_cells.push_back(cell(*figure, figure->of(totals), this));
    m_columns = 0;
    layOut();
    setVisible(!m_cells.empty());
}

void MoneyFigures::layOut()
{
    const int columns = std::clamp(width() / leastCell, 2, 8);
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (QWidget *one : m_cells) {
        m_grid->removeWidget(one);
        m_grid->addWidget(one, place / columns, place % columns);
        one->show();
        ++place;
    }
    for (int column = 0; column < 8; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MoneyFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace yardstick
