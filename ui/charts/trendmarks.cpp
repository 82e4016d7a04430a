#include "ui/charts/trendmarks.h"

#include "core/text/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

constexpr double widestShare = 0.4; ///< of the plot, for one text

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

const Release *releaseOf(const TrendData &data, ReleaseId id)
{
    const auto found = std::ranges::find(data.releases, id, &Release::id);
    return found == data.releases.end() ? nullptr : &*found;
}

QString releaseText(const TrendData &data, ReleaseId id)
{
    const Release *release = releaseOf(data, id);
    return release ? QStringLiteral("%1, %2").arg(release->title, editionText(*release))
                   : tr("a release that is no longer stored");
}

QString monthName(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMMM"));
}

QString monthAndYear(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMMM yyyy"));
}

TrendMark editionBreak(const TrendData &data, const Point &before, const Point &after)
{
    TrendMark mark;
    const Release *release = releaseOf(data, after.release);
    if (release && release->editionDateKnown)
        mark.text = tr("edition of %1").arg(dateText(release->editionDate));
    else
        mark.text = release ? tr("edition up to %1").arg(monthAndYear(release->periodCovered.lastDay()))
                            : tr("another edition");
    mark.tip = tr("The line is cut: the figures come from two editions.\nBefore: %1\nAfter: %2")
                   .arg(releaseText(data, before.release), releaseText(data, after.release));
    return mark;
}

/// What lies between two figures that follow each other, if anything does that a reader must know.
std::optional<TrendMark> breakBetween(const TrendData &data, const Series &series, const Point &before,
                                      const Point &after)
{
    if (before.release != after.release)
        return editionBreak(data, before, after);
    TrendMark mark;
    if (before.backCast && !after.backCast) {
        mark.text = tr("before: earlier areas added up");
        mark.tip = tr("Figures for %1 up to %2 are those of the areas that it replaced, added up.")
                       .arg(series.label, periodLabel(before.period));
        return mark;
    }
    const Period &a = before.period;
    const Period &b = after.period;
    if (a.months() == 12 && b.months() == 12 && !a.leadsTo(b) &&
        a.firstDay().month() != b.firstDay().month()) {
        mark.text = tr("years now end in %1").arg(monthName(b.lastDay()));
        mark.tip = tr("The line is cut: years up to %1 end in %2, those from %3 in %4.")
                       .arg(periodLabel(a), monthName(a.lastDay()), periodLabel(b), monthName(b.lastDay()));
        return mark;
    }
    return std::nullopt;
}

} // namespace

std::vector<TrendMark> marksOf(const TrendChart &chart)
{
    std::map<double, TrendMark> breaks; // the areas share their breaks: one a day
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        if (roleOf(chart, series) == SeriesRole::Context)
            continue;
        const Point *previous = nullptr;
        for (const Point &point : series.points) {
            if (!point.value)
                continue;
            if (previous) {
                if (auto mark = breakBetween(chart.data, series, *previous, point)) {
                    mark->from = mark->to = (dayOf(previous->period) + dayOf(point.period)) / 2;
                    breaks.try_emplace(mark->from, *mark);
                }
            }
            previous = &point;
        }
    }
    std::vector<TrendMark> marks;
    marks.reserve(breaks.size() + chart.events.size());
    for (const auto &[day, mark] : breaks)
        marks.push_back(mark);
    for (const ChartEvent &event : chart.events) {
        TrendMark mark;
        mark.kind = event.to.isValid() ? TrendMark::Kind::Band : TrendMark::Kind::Event;
        mark.from = static_cast<double>(event.from.toJulianDay());
        mark.to = event.to.isValid() ? static_cast<double>(event.to.toJulianDay()) + 1 : mark.from;
        mark.text = event.label;
        mark.tip = eventText(event);
        if (!event.source.isEmpty())
            mark.tip += QLatin1Char('\n') + event.source;
        mark.tip += QLatin1Char('\n') + tr("Association, not proof of effect.");
        marks.push_back(mark);
    }
    std::ranges::stable_sort(marks, {}, &TrendMark::from);
    return marks;
}

QStringList markSentences(const TrendChart &chart)
{
    QStringList sentences;
    QStringList events;
    for (const ChartEvent &event : chart.events)
        events << eventText(event);
    if (!events.isEmpty()) {
        sentences << tr("Shown beside the figures: %1. This is association, not proof of effect.")
                         .arg(events.join(QStringLiteral("; ")));
    }
    QStringList breaks;
    for (const TrendMark &mark : marksOf(chart)) {
        if (mark.kind == TrendMark::Kind::Break)
            breaks << mark.text;
    }
    breaks.removeDuplicates();
    if (!breaks.isEmpty())
        sentences << tr("Marked: %1.").arg(breaks.join(QStringLiteral("; ")));
    return sentences;
}

QStringList markNotes(const TrendChart &chart)
{
    if (chart.events.empty())
        return {};
    return {tr("Events and shaded times are shown beside the figures: association, not proof of effect.")};
}

double laneHeight(const Theme &theme)
{
    return theme.tickSize * 1.4;
}

MarkLanes placeMarks(const std::vector<TrendMark> &marks, const AxisScale &time, const MarkRoom &room,
                     const Theme &theme)
{
    const QRectF &plot = room.plot;
    MarkLanes placed;
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    const double pad = theme.tickSize * 0.35;
    const double height = laneHeight(theme);
    std::vector<double> free(static_cast<size_t>(std::max(room.lanes, 0)), plot.left() - pad);
    const auto x = [&](double day) {
        return plot.left() + (day - time.min) / (time.max - time.min) * plot.width();
    };
    for (const TrendMark &mark : marks) {
        if (mark.to < time.min || mark.from > time.max)
            continue;
        PlacedMark made{mark.kind,
                        std::max(x(mark.from), plot.left()),
                        std::min(x(mark.to), plot.right()),
                        mark.text,
                        {},
                        {},
                        mark.tip};
        if (mark.kind != TrendMark::Kind::Band)
            made.right = made.left;
        const QString text =
            metrics.elidedText(mark.text, Qt::ElideRight, std::max(plot.width() * widestShare, 60.0));
        const double width = metrics.horizontalAdvance(text) + 2 * pad;
        double left = made.left;
        if (left + width > room.right)
            left = std::max(plot.left(), made.left - width); // on the other side of its line
        // The text of a band may stand anywhere over it.
        const double latest = mark.kind == TrendMark::Kind::Band && left >= made.left
                                  ? std::min(made.right - 2 * pad, room.right - width)
                                  : left;
        const double wanted = left;
        for (size_t lane = 0; lane < free.size(); ++lane) {
            left = std::max(wanted, free[lane]);
            if (left > std::max(latest, wanted))
                continue;
            free[lane] = left + width + pad;
            made.text = text;
            made.rect = {left, plot.top() - height * static_cast<double>(lane + 1), width, height};
            placed.lanes = std::max(placed.lanes, static_cast<int>(lane) + 1);
            break;
        }
        placed.marks.push_back(made);
    }
    return placed;
}

} // namespace yardstick
