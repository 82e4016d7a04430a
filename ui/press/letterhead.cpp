#include "ui/press/letterhead.h"

namespace yardstick {

Letterhead letterheadOf(const Store &store)
{
    const Result<OfficeMarks> marks = officeMarks(store);
    return marks ? Letterhead{marks->name, QImage::fromData(marks->logo)} : Letterhead{};
}

} // namespace yardstick
