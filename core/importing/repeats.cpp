#include "core/importing/extractor.h"
#include "core/text/counttext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>

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

/// Two figures of one thing on different sheets of a book: the same, or given on one and absent on the other.
/// Both markers may differ: "[u]" here is "[x]" there.
bool agree(const DraftFigure &first, const DraftFigure &second)
{
    if (first.marker >= 0 || second.marker >= 0)
        return true;
    // Spreadsheets carry some fifteen digits, and a percentage is computed on each sheet anew.
    const double scale = std::max(std::abs(first.value), std::abs(second.value));
    return std::abs(first.value - second.value) <= scale * 1e-9;
}

Issue absentElsewhere(const Draft &draft, const DraftFigure &absent, const DraftFigure &given)
{
    return {Issue::Severity::Warning,
            {absent.sheet, absent.row, absent.column},
            draft.release.sheets.value(absent.sheet),
            QStringLiteral("the figure is absent here but given on %1 in cell %2, from where it was taken.")
                .arg(draft.release.sheets.value(given.sheet).trimmed(), cellName(given.row, given.column))};
}

/// Takes the one of two agreeing figures that says more, into the place of the first.
void takeOne(Draft &draft, DraftFigure &first, const DraftFigure &second)
{
    if ((first.marker < 0) == (second.marker < 0))
        return;
    const DraftFigure given = first.marker < 0 ? first : second;
    const DraftFigure absent = first.marker < 0 ? second : first;
    draft.issues.push_back(absentElsewhere(draft, absent, given));
    first = given;
}

/// Where a book gives two figures for one thing, nobody guesses which of the two is right. A whole column
/// that differs from another is told once.
class Contradictions {
public:
    void add(const DraftFigure &first, const DraftFigure &second)
    {
        const auto [found, isNew] = m_pairs.try_emplace(
            {first.sheet, first.column, second.sheet, second.column}, Pair{first, second, 0});
        if (!isNew && second.row < found->second.second.row)
            found->second = {first, second, found->second.more};
        found->second.more += isNew ? 0 : 1;
    }

    void tell(Draft &draft) const
    {
        for (const auto &[columns, pair] : m_pairs) {
            QString message =
                QStringLiteral("%1 stands here but %2 on %3 in cell %4; the publisher contradicts itself, so "
                               "neither was taken.")
                    .arg(pair.second.value)
                    .arg(pair.first.value)
                    .arg(draft.release.sheets.value(pair.first.sheet).trimmed(),
                         cellName(pair.first.row, pair.first.column));
            if (pair.more > 0)
                message += QStringLiteral(" The same holds for others of this column: %1.").arg(pair.more);
            draft.issues.push_back({Issue::Severity::Warning,
                                    {pair.second.sheet, pair.second.row, pair.second.column},
                                    draft.release.sheets.value(pair.second.sheet),
                                    message});
        }
    }

private:
    struct Pair {
        DraftFigure first; ///< the two that stand highest
        DraftFigure second;
        int more = 0;
    };
    std::map<std::array<short, 4>, Pair> m_pairs; ///< by the sheets and columns of both
};

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

/// Whether the layout of their table says that rows of this figure's kind are parts of one.
bool arePartsOfOne(const Draft &draft, const TableLayout *table, const DraftFigure &figure)
{
    if (!table || table->sumDimension.isEmpty())
        return table != nullptr;
    const Breakdown &breakdown = draft.breakdowns.at(figure.breakdown);
    return std::any_of(breakdown.begin(), breakdown.end(), [&](const auto &pair) {
        return pair.first == table->sumDimension && table->sumCategories.match(pair.second).hasMatch();
    });
}

} // namespace

void settleRepeats(Draft &draft, const std::vector<const TableLayout *> &summed)
{
    std::vector<DraftFigure> &figures = draft.figures;
    const std::vector<Key> keys = sortedKeys(figures);
    std::vector<bool> dropped(figures.size(), false);
    qint64 agreeing = 0;
    Contradictions contradictions;
    for (size_t i = 1, whole = 0; i < keys.size(); ++i) {
        if (keys[whole].of != keys[i].of) {
            whole = i;
            continue;
        }
        DraftFigure &first = figures[keys[whole].figure];
        const DraftFigure &next = figures[keys[i].figure];
        dropped[keys[i].figure] = true;
        if (first.sheet == next.sheet &&
            arePartsOfOne(draft, summed[static_cast<size_t>(first.sheet)], first))
            addPart(first, next);
        else if (first.sheet != next.sheet && agree(first, next)) {
            takeOne(draft, first, next);
            ++agreeing;
        } else if (first.sheet != next.sheet) {
            dropped[keys[whole].figure] = true;
            contradictions.add(first, next);
        } else
            draft.issues.push_back(repeated(draft, first, next));
    }
    contradictions.tell(draft);
    if (agreeing > 0) {
        draft.issues.push_back(
            {Issue::Severity::Note,
             {},
             {},
             countText(
                 agreeing,
                 QStringLiteral("1 figure stands on more than one sheet and agrees; it was taken once."),
                 QStringLiteral("%1 figures stand on more than one sheet and agree; each was taken once."))});
    }
    size_t kept = 0;
    for (size_t i = 0; i < figures.size(); ++i) {
        if (!dropped[i])
            figures[kept++] = figures[i];
    }
    figures.resize(kept);
}

} // namespace yardstick
