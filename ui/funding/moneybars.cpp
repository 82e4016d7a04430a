#include "ui/funding/moneybars.h"

#include "core/text/moneytext.h"
#include "ui/widgets/focusedge.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace yardstick {

namespace {

constexpr double barHeight = 13;
constexpr double lineHeight = 20;
constexpr double headHeight = 24;
constexpr double gap = 10;
constexpr double captionWidth = 128;
constexpr double sumWidth = 84;

} // namespace

std::vector<const MoneyFigure *> barFigures(const MoneyTable &table)
{
    static const QStringList wanted = {QStringLiteral("approved"), QStringLiteral("awarded"),
                                       QStringLiteral("varied"),   QStringLiteral("paid"),
                                       QStringLiteral("returned"), QStringLiteral("committed"),
                                       QStringLiteral("granted"),  QStringLiteral("grant-varied"),
                                       QStringLiteral("received"), QStringLiteral("repaid")};
    std::vector<const MoneyFigure *> figures;
    for (const MoneyFigure &figure : moneyFigures()) {
        const bool any = std::ranges::any_of(
            table.rows, [&](const TotalsRow &row) { return figure.of(row.totals).amount != 0; });
        if (any && wanted.contains(QLatin1String(figure.key)))
            figures.push_back(&figure);
    }
    return figures;
}

MoneyBars::MoneyBars(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("totals-bars"));
    setAccessibleName(tr("Totals as bars"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new FocusEdge(this);
}

void MoneyBars::setTable(const MoneyTable &table)
{
    m_table = table;
    m_figures = barFigures(table);
    qint64 largest = 1;
    for (const TotalsRow &row : m_table.rows) {
        for (const MoneyFigure *figure : m_figures)
            largest = std::max(largest, std::abs(figure->of(row.totals).amount));
    }
    m_scale = static_cast<double>(largest);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_table.rows.size()) - 1));
    layOut();
    describe();
}

void MoneyBars::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

double MoneyBars::groupHeight() const
{
    return headHeight + lineHeight * static_cast<double>(m_figures.size()) + gap;
}

void MoneyBars::layOut()
{
    const double all = groupHeight() * static_cast<double>(m_table.rows.size()) + gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(lineHeight));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(all) - viewport()->height()));
    viewport()->update();
}

void MoneyBars::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void MoneyBars::describe()
{
    if (m_table.rows.empty() || m_figures.empty())
        return setAccessibleDescription(tr("No money is on record"));
    const TotalsRow &row = m_table.rows[static_cast<std::size_t>(m_current)];
    QStringList parts;
    for (const MoneyFigure *figure : m_figures)
        parts << QStringLiteral("%1 %2").arg(QString::fromUtf8(figure->name).toLower(),
                                             moneyText(figure->of(row.totals)));
    setAccessibleDescription(QStringLiteral("%1: %2").arg(row.label, parts.join(QStringLiteral(", "))));
}

void MoneyBars::paintGroup(QPainter &painter, std::size_t row, double top) const
{
    const TotalsRow &group = m_table.rows[row];
    const double width = viewport()->width();
    if (static_cast<int>(row) == m_current && hasFocus()) {
        QColor tint = m_theme.accent;
        tint.setAlphaF(0.10F);
        painter.fillRect(QRectF(0, top, width, groupHeight() - gap / 2), tint);
    }
    painter.setFont(m_theme.font(m_theme.labelSize, true));
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(gap, top, width - 2 * gap, headHeight), Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(group.label, Qt::ElideRight, width - 2 * gap));
    painter.setFont(m_theme.font(m_theme.tickSize));
    const double left = gap + captionWidth;
    const double room = std::max(20.0, width - left - sumWidth - gap);
    double y = top + headHeight;
    for (std::size_t at = 0; at < m_figures.size(); ++at, y += lineHeight) {
        const Pence amount = m_figures[at]->of(group.totals);
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(gap, y, captionWidth - 8, lineHeight), Qt::AlignVCenter | Qt::AlignRight,
                         QString::fromUtf8(m_figures[at]->name));
        const double length = room * std::abs(static_cast<double>(amount.amount)) / m_scale;
        const QRectF bar(left, y + (lineHeight - barHeight) / 2, length, barHeight);
        const QColor colour = at == 0 || m_theme.others.empty()
                                  ? m_theme.own
                                  : m_theme.others[(at - 1) % m_theme.others.size()];
        if (amount.amount < 0) {
            // Less, as a cut is: an outline, and a minus before the sum.
            painter.setPen(QPen(colour, 1.5));
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(bar, colour);
        }
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(left + length + 6, y, sumWidth + gap, lineHeight), Qt::AlignVCenter,
                         shortMoneyText(amount));
    }
}

void MoneyBars::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_theme.canvas);
    if (m_table.rows.empty() || m_figures.empty()) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font(m_theme.labelSize));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No money is on record for this choice."));
        return;
    }
    const double offset = verticalScrollBar()->value();
    const auto first = static_cast<std::size_t>(offset / groupHeight());
    for (std::size_t row = first; row < m_table.rows.size(); ++row) {
        const double top = gap / 2 + static_cast<double>(row) * groupHeight() - offset;
        if (top > viewport()->height())
            break;
        paintGroup(painter, row, top);
    }
}

void MoneyBars::setCurrent(int row)
{
    if (row < 0 || row >= static_cast<int>(m_table.rows.size()))
        return;
    m_current = row;
    const int top = static_cast<int>(row * groupHeight());
    const int bottom = top + static_cast<int>(groupHeight()) - viewport()->height();
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (bottom > verticalScrollBar()->value())
        verticalScrollBar()->setValue(std::min(top, bottom));
    describe();
    viewport()->update();
}

void MoneyBars::keyPressEvent(QKeyEvent *event)
{
    int row = m_current;
    if (event->key() == Qt::Key_Up)
        --row;
    else if (event->key() == Qt::Key_Down)
        ++row;
    else if (event->key() == Qt::Key_Home)
        row = 0;
    else if (event->key() == Qt::Key_End)
        row = static_cast<int>(m_table.rows.size()) - 1;
    else
        return QAbstractScrollArea::keyPressEvent(event);
    setCurrent(row);
    emit rowChosen(m_current);
}

void MoneyBars::mousePressEvent(QMouseEvent *event)
{
    setCurrent(static_cast<int>((event->position().y() + verticalScrollBar()->value()) / groupHeight()));
    emit rowChosen(m_current);
}

} // namespace yardstick
