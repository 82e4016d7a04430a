#include "ui/charts/endlabels.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace yardstick {

namespace {

constexpr double lineHeight = 1.2;

/// The name and its value in at most `most` lines no wider than `widest`; the name is shortened in its middle
/// where it must be, because the ends of long names tell them apart.
QStringList wrapped(const WantedLabel &label, const QFontMetricsF &metrics, double widest, int most)
{
    const QString whole = label.value.isEmpty() ? label.name : label.name + QLatin1Char(' ') + label.value;
    if (metrics.horizontalAdvance(whole) <= widest)
        return {whole};
    QStringList words = label.name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!label.value.isEmpty())
        words.push_back(label.value);
    QStringList lines;
    for (const QString &word : words) {
        const QString longer = lines.isEmpty() ? word : lines.back() + QLatin1Char(' ') + word;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= widest)
            lines.back() = longer;
        else
            lines.push_back(word);
    }
    const bool fits = std::all_of(lines.begin(), lines.end(), [&](const QString &line) {
        return metrics.horizontalAdvance(line) <= widest;
    });
    if (lines.size() <= most && fits)
        return lines;
    const QString tail = label.value.isEmpty() ? QString() : QLatin1Char(' ') + label.value;
    const double room = widest - metrics.horizontalAdvance(tail);
    return {metrics.elidedText(label.name, Qt::ElideMiddle, room) + tail};
}

struct Attempt {
    double size;
    int lines;
};

std::vector<PlacedLabel> attempt(const std::vector<WantedLabel> &wanted, const Attempt &how, double widest,
                                 const Theme &theme)
{
    std::vector<PlacedLabel> labels;
    QSet<QString> texts;
    for (const WantedLabel &label : wanted) {
        PlacedLabel placed{label, {}, theme.font(how.size, label.bold), {}, false};
        const QFontMetricsF metrics(placed.font);
        placed.lines = wrapped(label, metrics, widest, how.lines);
        if (texts.contains(placed.lines.join(QLatin1Char(' '))))
            continue; // two labels that say the same help nobody
        texts.insert(placed.lines.join(QLatin1Char(' ')));
        double width = 0;
        for (const QString &line : std::as_const(placed.lines))
            width = std::max(width, metrics.horizontalAdvance(line));
        placed.rect = {0, 0, width, how.size * lineHeight * static_cast<double>(placed.lines.size())};
        labels.push_back(std::move(placed));
    }
    return labels;
}

double totalHeight(const std::vector<PlacedLabel> &labels)
{
    return std::accumulate(labels.begin(), labels.end(), 0.0,
                           [](double sum, const PlacedLabel &label) { return sum + label.rect.height(); });
}

} // namespace

std::vector<double> spread(const std::vector<double> &centres, const std::vector<double> &heights, double top,
                           double bottom)
{
    // Neighbours that touch become one block, which sits where its members are on average least displaced.
    struct Block {
        size_t first, count;
        double height, wantedTop, top;
    };
    std::vector<size_t> order(centres.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return centres[a] < centres[b]; });
    const auto settle = [&](Block &block) {
        block.top = std::clamp(block.wantedTop, top, std::max(top, bottom - block.height));
    };
    std::vector<Block> blocks;
    for (size_t i = 0; i < order.size(); ++i) {
        const double height = heights[order[i]];
        Block block{i, 1, height, centres[order[i]] - height / 2, 0};
        settle(block);
        while (!blocks.empty() && blocks.back().top + blocks.back().height > block.top) {
            const Block &above = blocks.back();
            const double members = static_cast<double>(above.count + block.count);
            const double wantedTop = (above.wantedTop * static_cast<double>(above.count) +
                                      (block.wantedTop - above.height) * static_cast<double>(block.count)) /
                                     members;
            block = {above.first, above.count + block.count, above.height + block.height, wantedTop, 0};
            settle(block);
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::vector<double> placed(centres.size());
    for (const Block &block : blocks) {
        double y = block.top;
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            placed[order[i]] = y + heights[order[i]] / 2;
            y += heights[order[i]];
        }
    }
    return placed;
}

LabelColumn placeLabels(const std::vector<WantedLabel> &wanted, double top, double bottom, double widest,
                        const Theme &theme)
{
    const double room = bottom - top;
    const double small = std::max(theme.labelSize * 0.8, std::min(theme.labelSize, 10.0));
    LabelColumn column;
    for (const Attempt &how : {Attempt{theme.labelSize, 3}, Attempt{theme.labelSize, 1}, Attempt{small, 1}}) {
        column.labels = attempt(wanted, how, widest, theme);
        if (totalHeight(column.labels) <= room)
            break;
    }
    const double moreHeight = small * lineHeight;
    while (!column.labels.empty() &&
           totalHeight(column.labels) + (column.labels.size() < wanted.size() ? moreHeight : 0) > room)
        column.labels.pop_back(); // the lightest
    const auto dropped = static_cast<int>(wanted.size() - column.labels.size());
    if (dropped > 0 && room >= moreHeight) {
        column.more = QCoreApplication::translate("Chart", "and %n more", nullptr, dropped);
        const double width = QFontMetricsF(theme.font(small)).horizontalAdvance(column.more);
        column.moreRect = {0, bottom - moreHeight, width, moreHeight};
        column.width = width;
        bottom -= moreHeight;
    }
    std::vector<double> centres;
    std::vector<double> heights;
    for (const PlacedLabel &label : column.labels) {
        centres.push_back(label.wanted.y);
        heights.push_back(label.rect.height());
    }
    const std::vector<double> placed = spread(centres, heights, top, bottom);
    for (size_t i = 0; i < placed.size(); ++i) {
        PlacedLabel &label = column.labels[i];
        label.rect.moveTop(placed[i] - heights[i] / 2);
        label.displaced = std::abs(placed[i] - label.wanted.y) > theme.labelSize * 0.5;
        column.width = std::max(column.width, label.rect.width());
    }
    return column;
}

} // namespace yardstick
