// Ranked bars as a scene: one painted item, for forty rows as items of their own would take several times as
// long to build.
#include "ui/charts/barslayout.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/comparisontext.h"

#include <QCoreApplication>
#include <QGraphicsItem>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double crisp(double at)
{
    return std::floor(at) + 0.5;
}

class BarsItem : public QGraphicsItem {
public:
    BarsItem(BarsLayout layout, const Theme &theme, QString emptyText)
        : m_layout(std::move(layout))
        , m_theme(theme)
        , m_emptyText(std::move(emptyText))
    {
    }

    QRectF boundingRect() const override { return {QPointF(), m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void paintGrid(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintBenchmark(QPainter &painter) const;
    void paintInterval(QPainter &painter, const BarRow &row) const;
    void paintTexts(QPainter &painter, const BarRow &row) const;

    BarsLayout m_layout;
    Theme m_theme;
    QString m_emptyText;
};

/// What stands above the bars: key, benchmark and axis. A part of its own, because a view that scrolls keeps
/// it in sight.
class HeadItem : public QGraphicsItem {
public:
    HeadItem(const BarsLayout &layout, const Theme &theme)
        : m_layout(layout)
        , m_theme(theme)
    {
        m_layout.rows.clear();
    }

    QRectF boundingRect() const override { return {-12, -12, m_layout.size.width() + 24, bottom() + 12}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    double bottom() const { return m_layout.plot.top() - 1; }

    BarsLayout m_layout;
    Theme m_theme;
};

void HeadItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(boundingRect(), m_theme.canvas);
    paintTexts(*painter, m_layout.head, m_theme);
    const double tick = m_theme.tickSize;
    painter->setFont(m_theme.font(tick));
    for (const Tick &one : m_layout.ticks) {
        const double x = crisp(m_layout.at(one.at));
        painter->setPen(
            QPen(one.at == 0 ? m_theme.axisLine : m_theme.grid, std::max(1.0, m_theme.contextWidth)));
        painter->drawLine(QPointF(x, bottom() - tick * 0.2), QPointF(x, bottom()));
        painter->setPen(m_theme.axisText);
        painter->drawText(QRectF(x - 200, bottom() - tick * 1.6, 400, tick * 1.3),
                          Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, one.text);
    }
    if (!m_layout.benchmark)
        return;
    const double x = *m_layout.benchmark;
    painter->setPen(QPen(m_theme.benchmark, m_theme.benchmarkWidth));
    painter->drawLine(QPointF(x, m_layout.benchmarkRect.bottom()), QPointF(x, bottom()));
    painter->setFont(m_theme.font(tick, true));
    painter->setPen(readableOn(m_theme.benchmark, m_theme.canvas));
    painter->drawText(m_layout.benchmarkRect.adjusted(0, 0, 4, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_layout.benchmarkLabel);
}

void BarsItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_layout.plot.isEmpty()) {
        painter->setFont(m_theme.font(m_theme.labelSize * 1.1));
        painter->setPen(m_theme.mutedText);
        painter->drawText(boundingRect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                          m_emptyText);
        return;
    }
    paintGrid(*painter);
    paintBars(*painter);
    paintBenchmark(*painter);
    for (const BarRow &row : m_layout.rows)
        paintInterval(*painter, row);
    for (const BarRow &row : m_layout.rows)
        paintTexts(*painter, row);
}

void BarsItem::paintGrid(QPainter &painter) const
{
    for (const Tick &one : m_layout.ticks) {
        const double x = crisp(m_layout.at(one.at));
        painter.setPen(
            QPen(one.at == 0 ? m_theme.axisLine : m_theme.grid, std::max(1.0, m_theme.contextWidth)));
        painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
    }
}

void BarsItem::paintBars(QPainter &painter) const
{
    for (const BarRow &row : m_layout.rows) {
        if (row.selected) {
            painter.setPen(QPen(m_theme.accent, std::max(1.0, m_theme.contextWidth * 1.5)));
            painter.setBrush(m_theme.window);
            const double inset = std::min(0.75, row.row.height() * 0.05);
            painter.drawRoundedRect(row.row.adjusted(1, inset, -1, -inset), 2, 2);
        }
        if (row.bar.isNull())
            continue;
        const QColor colour = row.role == AreaRole::Own ? m_theme.own : m_theme.context;
        // A figure that is zero or nearly so still shows where it ends.
        const QRectF bar = row.bar.width() < 1 ? row.bar.adjusted(0, 0, 1, 0) : row.bar;
        if (row.provisional) {
            const double line = std::max(1.0, m_theme.contextWidth * 1.4);
            painter.setPen(QPen(row.role == AreaRole::Own ? colour : m_theme.axisLine, line));
            painter.setBrush(m_theme.canvas);
            painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2));
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(bar);
    }
}

void BarsItem::paintBenchmark(QPainter &painter) const
{
    if (!m_layout.benchmark)
        return;
    const double x = *m_layout.benchmark;
    painter.setPen(QPen(m_theme.benchmark, m_theme.benchmarkWidth));
    painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
}

void BarsItem::paintInterval(QPainter &painter, const BarRow &row) const
{
    if (row.bar.isNull() || (!row.lower && !row.upper))
        return;
    const double y = row.row.center().y();
    const double end = std::abs(row.bar.left() - m_layout.at(0)) < 0.5 ? row.bar.right() : row.bar.left();
    const double left = row.lower.value_or(end);
    const double right = row.upper.value_or(end);
    const double cap = std::min(row.row.height() * 0.22, m_theme.tickSize * 0.3);
    const double thin = std::max(1.0, m_theme.contextWidth * 1.3);
    const bool caps = row.row.height() >= m_theme.tickSize * 0.7;
    const auto draw = [&](const QPen &pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        if (!caps)
            return;
        for (const std::optional<double> &x : {row.lower, row.upper}) {
            if (x)
                painter.drawLine(QPointF(*x, y - cap), QPointF(*x, y + cap));
        }
    };
    draw(QPen(m_theme.text, thin));
    if (row.role != AreaRole::Own || row.provisional)
        return;
    painter.save(); // on the dark bar of one's own area the line is light
    painter.setClipRect(row.bar, Qt::IntersectClip);
    draw(QPen(m_theme.canvas, thin));
    painter.restore();
}

void BarsItem::paintTexts(QPainter &painter, const BarRow &row) const
{
    if (row.name.isEmpty())
        return;
    const bool bold = row.role == AreaRole::Own || row.selected;
    painter.setFont(m_theme.font(m_layout.fontSize, bold));
    const QColor colour = row.role == AreaRole::Own ? readableOn(m_theme.own, m_theme.canvas)
                          : row.selected            ? m_theme.text
                                                    : m_theme.mutedText;
    painter.setPen(colour);
    painter.drawText(row.nameRect.adjusted(-4, 0, 4, 0),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.name + QLatin1Char(' '));
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.selected ? m_theme.window : m_theme.canvas);
    painter.drawRect(row.valueRect.adjusted(-2, 1, 2, -1)); // the benchmark's line does not run through it
    painter.setPen(row.bar.isNull() ? m_theme.axisText : colour);
    painter.drawText(row.valueRect.adjusted(0, 0, 6, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, row.value);
}

/// Behind the figure: a callout's ring must not hide it.
QPointF pointedAt(const BarsLayout &layout, const BarRow &row)
{
    double x = row.bar.isNull() ? layout.at(0) : row.bar.right();
    if (!row.valueRect.isNull())
        x = std::min(row.valueRect.right() + 9, layout.size.width() - 1);
    return {x, row.row.center().y()};
}

BuiltChart buildBars(const ComparisonChart &chart, const Theme &theme, QSizeF size)
{
    BarsLayout layout = layOutBars(chart, theme, size);
    BuiltChart built;
    built.scene = std::make_unique<QGraphicsScene>(QRectF(QPointF(), size));
    built.scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    built.plot = layout.plot;
    for (const BarRow &row : layout.rows) {
        built.points.push_back(
            {{static_cast<qsizetype>(row.place), 0}, pointedAt(layout, row), row.row, false});
        if (!row.name.isEmpty())
            built.labels.push_back({chart.comparison.areas[row.place].area, row.name, row.nameRect});
    }
    if (!layout.plot.isEmpty()) {
        built.head = new HeadItem(layout, theme);
        built.head->setZValue(1);
        built.scene->addItem(built.head);
    }
    built.scene->addItem(new BarsItem(std::move(layout), theme, emptyText(chart)));
    return built;
}

QStringList notesOf(const AreaComparison &comparison)
{
    QStringList notes;
    if (comparison.average)
        notes << QCoreApplication::translate("Chart", "Line: %1.").arg(benchmarkText(comparison));
    return notes;
}

/// Rows in their order; reading begins at the chosen area, else one's own, else at the top.
PointRef stepThroughBars(const ComparisonChart &chart, const PointRef &from, ChartStep step)
{
    const auto count = std::ssize(chart.comparison.areas);
    if (!from.isValid()) {
        for (const AreaId &area : {chart.selected, chart.own}) {
            if (const PointRef ref = refOf(chart.comparison, area); ref.isValid())
                return ref;
        }
        return {0, 0};
    }
    switch (step) {
    case ChartStep::First:
        return {0, 0};
    case ChartStep::Last:
        return {count - 1, 0};
    case ChartStep::Up:
    case ChartStep::Left:
        return from.series > 0 ? PointRef{from.series - 1, 0} : PointRef();
    case ChartStep::Down:
    case ChartStep::Right:
        break;
    }
    return from.series + 1 < count ? PointRef{from.series + 1, 0} : PointRef();
}

} // namespace

const ChartKind rankedBarsKind = {
    .id = QStringLiteral("ranked-bars"),
    .name = QStringLiteral("Ranked bars"),
    .draws = [](const ChartValue &chart) { return std::holds_alternative<ComparisonChart>(chart); },
    .build = [](const ChartValue &chart, const Theme &theme,
                QSizeF size) { return buildBars(std::get<ComparisonChart>(chart), theme, size); },
    .altText = [](const ChartValue &chart) { return barsAltText(std::get<ComparisonChart>(chart)); },
    .notes = [](const ChartValue &chart) { return notesOf(std::get<ComparisonChart>(chart).comparison); },
    .step = [](const ChartValue &chart, const BuiltChart &, const PointRef &from,
               ChartStep step) { return stepThroughBars(std::get<ComparisonChart>(chart), from, step); },
    .leastHeight =
        [](const ChartValue &chart, const Theme &theme) {
            return leastBarsHeight(std::get<ComparisonChart>(chart), theme);
        },
};

} // namespace yardstick
