#include "core/text/counttext.h"

#include "core/text/format.h"

namespace yardstick {

QString countText(qint64 count, const QString &one, const QString &several)
{
    return count == 1 ? one : several.arg(numberText(static_cast<double>(count), 0));
}

} // namespace yardstick
