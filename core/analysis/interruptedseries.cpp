#include "core/analysis/interruptedseries.h"

#include "core/analysis/distributions.h"
#include "core/analysis/linearmodel.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr double fullTurn = 6.283185307179586;
constexpr double noResidual = 1e-20; ///< of squared residuals against squared values: rounding only

using Values = std::vector<std::optional<double>>;

/// The places of the terms in a row of the model; the slope's change and the waves follow.
enum Term : size_t { Level, Slope, LevelChange, FirstOther };

double timeAt(const InterruptionOptions &options, qsizetype place)
{
    return options.firstTime + static_cast<double>(place);
}

/// What each term is at a place; `changed` false is the counterfactual.
std::vector<double> rowAt(const InterruptionOptions &options, qsizetype place, bool changed)
{
    const double time = timeAt(options, place);
    const double centre = options.centre.value_or(timeAt(options, options.start));
    const double change = changed && place >= options.start ? 1 : 0;
    std::vector<double> row{1, time, change};
    if (options.slopeChange)
        row.push_back((time - centre) * change);
    for (int wave = 1; wave <= options.harmonicPairs; ++wave) {
        const double angle = fullTurn * wave * time / options.season;
        row.insert(row.end(), {std::sin(angle), std::cos(angle)});
    }
    return row;
}

Result<void> check(const Values &values, const InterruptionOptions &options)
{
    if (options.start < 0 || options.start >= std::ssize(values))
        return Error{QStringLiteral("The change must begin inside the series, not at point %1 of %2.")
                         .arg(options.start + 1)
                         .arg(values.size())};
    qsizetype before = 0;
    qsizetype after = 0;
    for (qsizetype i = 0; i < std::ssize(values); ++i)
        (i < options.start ? before : after) += values[static_cast<size_t>(i)].has_value() ? 1 : 0;
    const int needed = options.fewPoints ? 1 : fewestOnEachSide;
    if (before < needed || after < needed)
        return Error{
            QStringLiteral("A change can't be judged on %1 figures before it and %2 after it: %3 are "
                           "needed on either side.")
                .arg(before)
                .arg(after)
                .arg(needed)};
    if (options.harmonicPairs < 0 ||
        (options.harmonicPairs > 0 && !(options.season > 2 * options.harmonicPairs)))
        return Error{QStringLiteral("%1 waves can't be told in a season of %2 points.")
                         .arg(options.harmonicPairs)
                         .arg(options.season)};
    return {};
}

/// The terms as columns, of the places that have a value.
ModelTerms termsOf(const Values &values, const InterruptionOptions &options)
{
    ModelTerms terms(rowAt(options, 0, true).size());
    for (qsizetype place = 0; place < std::ssize(values); ++place) {
        if (!values[static_cast<size_t>(place)])
            continue;
        const std::vector<double> row = rowAt(options, place, true);
        for (size_t i = 0; i < row.size(); ++i)
            terms[i].push_back(row[i]);
    }
    return terms;
}

std::vector<double> presentOf(const Values &values)
{
    std::vector<double> present;
    for (const std::optional<double> &value : values) {
        if (value)
            present.push_back(*value);
    }
    return present;
}

TermInterval intervalOf(double estimate, double error, double factor, double p)
{
    return {error, estimate - factor * error, estimate + factor * error, p};
}

ModelTerm squaresTerm(const ModelFit &fit, size_t i)
{
    const double estimate = fit.estimates[i];
    const double error = fit.standardErrors[i] * std::sqrt(fit.dispersion());
    const double p = error > 0 ? studentTwoSidedP(estimate / error, fit.degreesOfFreedom) : 0;
    return {estimate, intervalOf(estimate, error, twoSidedT(confidence95, fit.degreesOfFreedom), p), {}};
}

ModelTerm countsTerm(const ModelFit &fit, size_t i)
{
    const double estimate = fit.estimates[i];
    const auto interval = [&](double error) {
        return intervalOf(estimate, error, twoSidedZ(confidence95),
                          error > 0 ? twoSidedP(estimate / error) : 0);
    };
    return {estimate, interval(fit.standardErrors[i]),
            interval(fit.standardErrors[i] * std::sqrt(fit.dispersion()))};
}

double linear(const std::vector<double> &estimates, const std::vector<double> &row)
{
    double sum = 0;
    for (size_t i = 0; i < row.size(); ++i)
        sum += estimates[i] * row[i];
    return sum;
}

/// Steps are taken from one place to the next only: over an absent value there is none.
std::optional<double> durbinWatson(const Values &residuals, double scale)
{
    double steps = 0;
    double squares = 0;
    for (size_t i = 0; i < residuals.size(); ++i) {
        if (!residuals[i])
            continue;
        squares += *residuals[i] * *residuals[i];
        if (i > 0 && residuals[i - 1])
            steps += (*residuals[i] - *residuals[i - 1]) * (*residuals[i] - *residuals[i - 1]);
    }
    if (squares <= noResidual * scale)
        return std::nullopt;
    return steps / squares;
}

/// `valueOf(linear predictor, place)` is a mean in the unit of the values, `spread(mean)` the standard
/// deviation of a value by which its residual is divided.
template <typename TermOf, typename ValueOf, typename Spread>
InterruptedSeries told(const ModelFit &fit, const Values &values, const InterruptionOptions &options,
                       TermOf termOf, ValueOf valueOf, Spread spread)
{
    InterruptedSeries series;
    series.level = termOf(fit, Level);
    series.slope = termOf(fit, Slope);
    series.levelChange = termOf(fit, LevelChange);
    size_t next = FirstOther;
    if (options.slopeChange)
        series.slopeChange = termOf(fit, next++);
    for (; next < fit.estimates.size(); ++next)
        series.harmonics.push_back(termOf(fit, next));
    Values residuals;
    double scale = 0;
    for (qsizetype place = 0; place < std::ssize(values); ++place) {
        const auto at = [&](bool changed) {
            return valueOf(linear(fit.estimates, rowAt(options, place, changed)), static_cast<size_t>(place));
        };
        const std::optional<double> &value = values[static_cast<size_t>(place)];
        series.fitted.push_back(at(true));
        series.counterfactual.push_back(at(false));
        residuals.push_back(std::nullopt);
        if (!value)
            continue;
        const double deviation = spread(series.fitted.back());
        residuals.back() = (*value - series.fitted.back()) / deviation;
        scale += *value * *value / (deviation * deviation);
        if (place >= options.start) {
            series.observedAfter += *value;
            series.counterfactualAfter += series.counterfactual.back();
        }
    }
    series.dispersion = fit.dispersion();
    series.deviance = fit.deviance;
    series.degreesOfFreedom = fit.degreesOfFreedom;
    series.durbinWatson = durbinWatson(residuals, scale);
    series.caution = associationCaution();
    return series;
}

} // namespace

QString associationCaution()
{
    return QStringLiteral("association, not proof of effect");
}

Result<InterruptedSeries> interruptedSeries(const std::vector<std::optional<double>> &values,
                                            const InterruptionOptions &options)
{
    if (const auto checked = check(values, options); !checked)
        return checked.error();
    const auto fit = leastSquares(termsOf(values, options), presentOf(values));
    if (!fit)
        return fit.error();
    const auto value = [](double predicted, size_t) { return predicted; };
    return told(*fit, values, options, squaresTerm, value, [](double) { return 1.0; });
}

Result<InterruptedSeries> interruptedCounts(const std::vector<std::optional<double>> &counts,
                                            const std::vector<double> &exposures,
                                            const InterruptionOptions &options)
{
    if (const auto checked = check(counts, options); !checked)
        return checked.error();
    if (exposures.size() != counts.size())
        return Error{QStringLiteral("%1 counts need as many exposures, not %2.")
                         .arg(counts.size())
                         .arg(exposures.size())};
    std::vector<double> used;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i])
            used.push_back(exposures[i]);
    }
    const auto fit = poissonRegression(termsOf(counts, options), presentOf(counts), used);
    if (!fit)
        return fit.error();
    const auto value = [&](double predicted, size_t place) { return exposures[place] * std::exp(predicted); };
    InterruptedSeries series =
        told(*fit, counts, options, countsTerm, value, [](double mean) { return std::sqrt(mean); });
    series.useQuasi = series.dispersion > mostDispersion;
    return series;
}

RateRatio rateRatio(const ModelTerm &term, bool quasi)
{
    const TermInterval &interval = quasi && term.quasi ? *term.quasi : term.interval;
    return {std::exp(term.estimate), std::exp(interval.lower), std::exp(interval.upper)};
}

} // namespace yardstick
