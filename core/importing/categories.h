// What a category's text means under a layout's rules: its tidy name, the whole, or nothing to be kept.
#pragma once

#include "core/importing/layout.h"

namespace yardstick {

struct Category {
    enum class Kind { Part, Whole, Skipped };
    Kind kind = Kind::Part;
    QString name;                       ///< of a part
    const CategoryRule *rule = nullptr; ///< the rule that applied, if any; lives as long as `rules`
};

/// `text` is without notes. The first rule for the dimension counts; without one the text stands as it is.
Category categoryOf(const std::vector<CategoryRule> &rules, const QString &dimension, const QString &text);

/// Adds what `text` says about `dimension`. Gives the rule that leaves its figure out, null where it is kept.
const CategoryRule *addCategory(const std::vector<CategoryRule> &rules, const QString &dimension,
                                const QString &text, Breakdown &breakdown);

} // namespace yardstick
