// One field of a record as something to fill in, made by the field's type. What is typed is read by
// core/funding/fieldtext.h, so that "1/4/2023" and "£1,234.5" mean the same here as in files.
#pragma once

#include "core/funding/fieldtext.h"
#include "ui/widgets/searchcombo.h"

#include <functional>

class QWidget;

namespace yardstick {

/// A field that is shown in a form. The widgets belong to their parent.
struct FieldInput {
    QWidget *field = nullptr; ///< what a caption leads to
    QWidget *shown = nullptr; ///< the field, with a button beside it where it has one
    std::function<Result<FieldValue>()> value;
    std::function<void(const FieldValue &)> show;
    std::function<void(bool fixed)> fix; ///< can be looked at only
};

struct FieldInputContext {
    const FundingRegister &funding;
    const Catalogue &catalogue;
    /// What a field of references offers.
    std::function<std::vector<ComboItem>(const RecordField &)> offers;
    /// The person wants to make a record for a field of references; it is handed to `made`.
    std::function<void(const RecordField &, std::function<void(const ComboItem &)> made)> make;
    std::function<void()> edited; ///< the person has changed something and gone on
};

/// Null `field` for a type that no form shows.
FieldInput fieldInput(const FieldInputContext &context, const RecordField &field, QWidget *parent);

} // namespace yardstick
