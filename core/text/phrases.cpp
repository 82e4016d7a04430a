#include "core/text/phrases.h"

#include "core/text/format.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double smallestP = 0.001;
constexpr double chanceBorder = 0.05;
constexpr double smallestRounded = 100;
constexpr double nearness = 0.03;

} // namespace

QString periodPhrase(const Period &period)
{
    switch (period.kind()) {
    case Period::Kind::FinancialYear:
    case Period::Kind::YearEnding: {
        const QDate last = period.lastDay();
        return QStringLiteral("the year ending ") + periodLabel(Period::month(last.year(), last.month()));
    }
    case Period::Kind::Day:
    case Period::Kind::Month:
    case Period::Kind::Quarter:
    case Period::Kind::CalendarYear:
    case Period::Kind::Span:
        break;
    }
    return periodLabel(period);
}

QString whenPhrase(const Period &period)
{
    if (period.kind() == Period::Kind::Span)
        return QStringLiteral("from ") + periodLabel(period);
    const QString word = period.kind() == Period::Kind::Day ? QStringLiteral("on ") : QStringLiteral("in ");
    return word + periodPhrase(period);
}

QString wherePhrase(const QString &area, AreaKind kind)
{
    const bool isPolice = area.endsWith(QLatin1String("Police"));
    if (kind == AreaKind::National)
        return (isPolice ? QStringLiteral("for the ") : QStringLiteral("for ")) + area;
    if (kind == AreaKind::Region)
        return QStringLiteral("in the %1 region").arg(area);
    if (isPolice)
        return QStringLiteral("in the %1 area").arg(area);
    return (area.startsWith(QLatin1String("City of ")) ? QStringLiteral("in the ") : QStringLiteral("in ")) +
           area;
}

QString shortPhrase(double value, Measure measure, int decimals)
{
    if (isPercentage(measure))
        return numberText(value, decimals) + QStringLiteral(" per cent");
    return measure == Measure::Count ? valueText(value, measure) : numberText(value, decimals);
}

QString valuePhrase(double value, Measure measure, const QString &unit, int decimals)
{
    const QString number = shortPhrase(value, measure, decimals);
    if (isPercentage(measure)) {
        const QString perCent = QStringLiteral("per cent");
        return unit.startsWith(perCent) ? number + unit.mid(perCent.size()) : number;
    }
    if (measure == Measure::Index)
        return number + unit.mid(static_cast<qsizetype>(std::char_traits<char>::length("index")));
    const bool isOne = value == 1 && unit.endsWith(QLatin1Char('s')) && !unit.contains(QLatin1Char(' '));
    return number + QLatin1Char(' ') + (isOne ? unit.chopped(1) : unit);
}

int decimalsFor(double value, int decimals)
{
    constexpr int most = 4;
    double size = std::abs(value);
    for (int needed = 2; size > 0 && size < 1 && needed <= most; ++needed) {
        decimals = std::max(decimals, needed);
        size *= 10;
    }
    return decimals;
}

QString pointsPhrase(double points, int decimals)
{
    const QString number = numberText(points, decimals);
    return number + (number.toDouble() == 1 ? QStringLiteral(" percentage point")
                                            : QStringLiteral(" percentage points"));
}

QString pPhrase(double p)
{
    if (p < smallestP)
        return QStringLiteral("p < 0.001");
    // At the border two figures would say "0.05" of either side.
    const bool atBorder = std::abs(p - chanceBorder) < 0.005;
    const int decimals = p < 0.01 || atBorder ? 3 : 2;
    return QStringLiteral("p = ") + numberText(p, decimals);
}

QString roundPhrase(double value)
{
    if (!(value >= smallestRounded))
        return {};
    const double step = std::pow(10.0, std::floor(std::log10(value)));
    const double below = std::floor(value / step) * step;
    const double above = below + step;
    if (value == below)
        return {};
    if ((above - value) / above <= nearness)
        return QStringLiteral("almost ") + numberText(above, 0);
    if ((value - below) / below <= nearness)
        return QStringLiteral("just over ") + numberText(below, 0);
    return {};
}

} // namespace yardstick
