#include "core/importing/extractor.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace yardstick {

namespace {

auto keyOf(const DraftFigure &figure)
{
    return std::tuple(figure.indicator, figure.breakdown, figure.area, figure.period);
}

// Adds a part to its whole. An absent part makes the whole absent: a smaller sum would look like a true one.
void addPart(DraftFigure &whole, const DraftFigure &part)
{
    whole.value += part.value;
    whole.parts += part.parts;
    if (whole.marker < 0)
        whole.marker = part.marker;
}

Issue repeated(const Draft &draft, const DraftFigure &first, const DraftFigure &second)
{
    const QString sheet = draft.release.sheets.value(first.sheet).trimmed();
    return {
        Issue::Severity::Error,
        {second.sheet, second.row, second.column},
        draft.release.sheets.value(second.sheet),
        QStringLiteral(
            "the figure for this area and period stands in the file twice, first on %1 in cell %2; take one "
            "of them out.")
            .arg(sheet, cellName(first.row, first.column))};
}

} // namespace

void settleRepeats(Draft &draft, const std::vector<bool> &sumRows)
{
    std::vector<DraftFigure> &figures = draft.figures;
    std::vector<size_t> order(figures.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return keyOf(figures[a]) < keyOf(figures[b]); });

    std::vector<bool> merged(figures.size(), false);
    for (size_t i = 1, whole = 0; i < order.size(); ++i) {
        DraftFigure &first = figures[order[whole]];
        const DraftFigure &next = figures[order[i]];
        if (keyOf(first) != keyOf(next)) {
            whole = i;
            continue;
        }
        merged[order[i]] = true;
        if (first.sheet == next.sheet && sumRows[static_cast<size_t>(first.sheet)])
            addPart(first, next);
        else
            draft.issues.push_back(repeated(draft, first, next));
    }
    size_t kept = 0;
    for (size_t i = 0; i < figures.size(); ++i) {
        if (!merged[i])
            figures[kept++] = figures[i];
    }
    figures.resize(kept);
}

} // namespace yardstick
