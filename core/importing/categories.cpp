#include "core/importing/categories.h"

#include <algorithm>

namespace yardstick {

namespace {

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return !pattern.pattern().isEmpty() && pattern.match(text).hasMatch();
}

} // namespace

Category categoryOf(const std::vector<CategoryRule> &rules, const QString &dimension, const QString &text)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const CategoryRule &candidate) {
        return candidate.dimension == dimension;
    });
    Category category{Category::Kind::Part, text, nullptr};
    if (rule == rules.end())
        return category;
    category.rule = &*rule;
    for (const CategoryRule::Rename &rename : rule->renames)
        category.name = category.name.replace(rename.pattern, rename.to).trimmed();
    if (matches(rule->skip, category.name))
        category.kind = Category::Kind::Skipped;
    else if (matches(rule->total, category.name))
        category.kind = Category::Kind::Whole;
    return category;
}

const CategoryRule *addCategory(const std::vector<CategoryRule> &rules, const QString &dimension,
                                const QString &text, Breakdown &breakdown)
{
    const Category category = categoryOf(rules, dimension, text);
    if (category.kind == Category::Kind::Part)
        breakdown.emplace_back(dimension, category.name);
    return category.kind == Category::Kind::Skipped ? category.rule : nullptr;
}

} // namespace yardstick
