#include "ui/funding/timelineview.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/widgets/focusedge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace yardstick {

namespace {

constexpr double rowHeight = 26;
constexpr double axisHeight = 44; ///< years, and above them "Today"
constexpr double barHeight = 12;
constexpr double gap = 8;
constexpr int mostYears = 30;

QDate startOfYear(QDate day)
{
    const QDate april(day.year(), 4, 1);
    return day < april ? april.addYears(-1) : april;
}

} // namespace

std::pair<QDate, QDate> timelineSpan(const std::vector<TimelineRow> &rows, QDate today)
{
    QDate first = today;
    QDate last = today;
    for (const TimelineRow &row : rows) {
        for (const QDate day : {row.from, row.to}) {
            if (!day.isValid())
                continue;
            first = std::min(first, day);
            last = std::max(last, day);
        }
    }
    first = std::max(startOfYear(first), startOfYear(today).addYears(-mostYears / 2));
    last = std::min(startOfYear(last).addYears(1), startOfYear(today).addYears(mostYears / 2));
    return {first, last};
}

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("funding-timeline"));
    setAccessibleName(tr("When programmes and awards run"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    new FocusEdge(this);
}

void TimelineView::setRows(std::vector<TimelineRow> rows, QDate today)
{
    m_rows = std::move(rows);
    m_today = today;
    std::tie(m_first, m_last) = timelineSpan(m_rows, today);
    m_current = m_rows.empty() ? -1 : std::clamp(m_current, 0, static_cast<int>(m_rows.size()) - 1);
    layOut();
    describe();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void TimelineView::layOut()
{
    const double all = axisHeight + rowHeight * static_cast<double>(m_rows.size()) + gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(rowHeight));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(all) - viewport()->height()));
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

double TimelineView::namesWidth() const
{
    return std::clamp(viewport()->width() * 0.3, 140.0, 300.0);
}

double TimelineView::xOf(QDate day) const
{
    const double left = namesWidth() + gap;
    const double width = viewport()->width() - left - 2 * gap;
    const double share = static_cast<double>(m_first.daysTo(day)) /
                         static_cast<double>(std::max<qint64>(1, m_first.daysTo(m_last)));
    return left + std::clamp(share, 0.0, 1.0) * width;
}

int TimelineView::rowAt(double y) const
{
    if (y < axisHeight)
        return -1;
    const int row = static_cast<int>((y - axisHeight + verticalScrollBar()->value()) / rowHeight);
    return row < static_cast<int>(m_rows.size()) ? row : -1;
}

QString TimelineView::textOf(int row) const
{
    const TimelineRow &one = m_rows[static_cast<std::size_t>(row)];
    const QString money = one.agreed.amount != 0 ? tr(" %1 agreed.").arg(moneyText(one.agreed)) : QString();
    return tr("%1 %2: %3. %4.%5")
        .arg(QString::fromUtf8(one.ref.kind->name), one.name, timelineDays(one), timelineState(one, m_today),
             money);
}

void TimelineView::describe()
{
    setAccessibleDescription(m_current < 0 ? tr("Nothing is on record")
                                           : tr("Row %1 of %2. %3")
                                                 .arg(numberText(m_current + 1, 0),
                                                      numberText(static_cast<double>(m_rows.size()), 0),
                                                      textOf(m_current)));
}

void TimelineView::paintAxis(QPainter &painter) const
{
    painter.fillRect(QRectF(0, 0, viewport()->width(), axisHeight), m_theme.canvas);
    painter.setFont(m_theme.font(m_theme.tickSize));
    const QFontMetricsF metrics(painter.font());
    double taken = 0;
    for (QDate day = m_first; day <= m_last; day = day.addYears(1)) {
        const double x = xOf(day);
        painter.setPen(m_theme.grid);
        painter.drawLine(QPointF(x, axisHeight - 4), QPointF(x, viewport()->height()));
        const QString text = tr("Apr %1").arg(day.year());
        const double width = metrics.horizontalAdvance(text);
        if (x + 4 < taken || x + 4 + width > viewport()->width())
            continue;
        painter.setPen(m_theme.axisText);
        painter.drawText(QPointF(x + 4, axisHeight - 8), text);
        taken = x + 4 + width + 8;
    }
    painter.setPen(m_theme.axisLine);
    painter.drawLine(QPointF(0, axisHeight), QPointF(viewport()->width(), axisHeight));
}

void TimelineView::paintBar(QPainter &painter, const TimelineRow &row, const QRectF &line) const
{
    const double left = xOf(row.from.isValid() ? row.from : m_first);
    const double right = std::max(left + 3, xOf(row.to.isValid() ? row.to.addDays(1) : m_last));
    const QRectF bar(left, line.center().y() - barHeight / 2, right - left, barHeight);
    const QColor fill = row.depth > 0                                                 ? m_theme.benchmark
                        : row.ref.kind == &funderGrantKind && !m_theme.others.empty() ? m_theme.others.front()
                                                                                      : m_theme.own;
    const bool runsOn = !row.to.isValid() || !row.from.isValid();
    if (runsOn) {
        // What has no end, or no beginning, fades where it is not known.
        QLinearGradient fade(bar.topLeft(), bar.topRight());
        QColor clear = fill;
        clear.setAlphaF(0.12F);
        fade.setColorAt(0, row.from.isValid() ? fill : clear);
        fade.setColorAt(1, row.to.isValid() ? fill : clear);
        painter.fillRect(bar, fade);
    } else {
        painter.fillRect(bar, fill);
    }
    if (row.agreed.amount == 0)
        return;
    const QString sum = shortMoneyText(row.agreed);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(sum);
    painter.setPen(m_theme.mutedText);
    if (right + 6 + width < viewport()->width())
        painter.drawText(QRectF(right + 6, line.top(), width + 2, line.height()), Qt::AlignVCenter, sum);
    else if (left - 6 - width > namesWidth())
        painter.drawText(QRectF(left - 6 - width, line.top(), width + 2, line.height()), Qt::AlignVCenter,
                         sum);
}

void TimelineView::paintRow(QPainter &painter, int row) const
{
    const TimelineRow &one = m_rows[static_cast<std::size_t>(row)];
    const QRectF line(0, axisHeight + row * rowHeight - verticalScrollBar()->value(), viewport()->width(),
                      rowHeight);
    const bool chosen = row == m_current;
    if (chosen) {
        QColor tint = m_theme.accent;
        tint.setAlphaF(0.14F);
        painter.fillRect(line, tint);
        painter.fillRect(QRectF(0, line.top(), 3, line.height()), m_theme.accent);
    }
    QFont font = m_theme.font(m_theme.labelSize, one.depth == 0);
    font.setItalic(one.example);
    painter.setFont(font);
    painter.setPen(m_theme.text);
    const double indent = gap + 16 * one.depth;
    const QRectF name(indent, line.top(), namesWidth() - indent, line.height());
    painter.drawText(name, Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(one.name, Qt::ElideRight, name.width()));
    painter.setFont(m_theme.font(m_theme.tickSize));
    if (one.hasDays()) {
        paintBar(painter, one, line);
        return;
    }
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(namesWidth() + 2 * gap, line.top(), 300, line.height()), Qt::AlignVCenter,
                     timelineDays(one));
}

void TimelineView::paintToday(QPainter &painter) const
{
    const double x = xOf(m_today);
    painter.setPen(QPen(m_theme.text, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, 18), QPointF(x, viewport()->height()));
    painter.setFont(m_theme.font(m_theme.tickSize, true));
    const QString text = tr("Today, %1").arg(dateText(m_today));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, namesWidth(), viewport()->width() - width - 4);
    painter.setPen(m_theme.text);
    painter.drawText(QPointF(left, 14), text);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_theme.canvas);
    if (m_rows.empty()) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font(m_theme.labelSize));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No programme and no award is on record."));
        return;
    }
    paintAxis(painter);
    painter.setClipRect(QRectF(0, axisHeight + 1, viewport()->width(), viewport()->height()));
    const int first = std::max(0, static_cast<int>(verticalScrollBar()->value() / rowHeight) - 1);
    const int last = std::min(static_cast<int>(m_rows.size()),
                              first + static_cast<int>(viewport()->height() / rowHeight) + 3);
    for (int row = first; row < last; ++row)
        paintRow(painter, row);
    painter.setClipping(false);
    paintToday(painter);
}

void TimelineView::setCurrent(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    m_current = row;
    const int top = static_cast<int>(row * rowHeight);
    const int room = viewport()->height() - static_cast<int>(axisHeight + rowHeight);
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (top > verticalScrollBar()->value() + room)
        verticalScrollBar()->setValue(top - room);
    describe();
    viewport()->update();
}

void TimelineView::choose(int row)
{
    if (m_rows.empty())
        return;
    setCurrent(std::clamp(row, 0, static_cast<int>(m_rows.size()) - 1));
    emit rowChosen(m_current);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, static_cast<int>((viewport()->height() - axisHeight) / rowHeight) - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(m_current - 1);
    case Qt::Key_Down:
        return choose(m_current + 1);
    case Qt::Key_PageUp:
        return choose(m_current - page);
    case Qt::Key_PageDown:
        return choose(m_current + page);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(static_cast<int>(m_rows.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit rowActivated(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position().y()); row >= 0)
        choose(row);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position().y()); row >= 0)
        emit rowActivated(row);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), textOf(row), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace yardstick
