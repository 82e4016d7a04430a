#include "core/importing/extractor.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace yardstick {

namespace {

/// What a figure is of, beside its place: sorted as one block, hundreds of thousands take a fraction of the
/// time that they take when every comparison looks the figures up.
struct Key {
    std::array<int, 4> of;
    std::uint32_t figure; // last: of figures with one key the first on the sheets stays first

    auto operator<=>(const Key &) const = default;
};

std::vector<Key> sortedKeys(const std::vector<DraftFigure> &figures)
{
    std::vector<Key> keys;
    keys.reserve(figures.size());
    for (const DraftFigure &figure : figures) {
        keys.push_back({{figure.indicator, figure.breakdown, figure.area, figure.period},
                        static_cast<std::uint32_t>(keys.size())});
    }
    std::ranges::sort(keys);
    return keys;
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
    const std::vector<Key> keys = sortedKeys(figures);
    std::vector<bool> merged(figures.size(), false);
    for (size_t i = 1, whole = 0; i < keys.size(); ++i) {
        if (keys[whole].of != keys[i].of) {
            whole = i;
            continue;
        }
        DraftFigure &first = figures[keys[whole].figure];
        const DraftFigure &next = figures[keys[i].figure];
        merged[keys[i].figure] = true;
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
