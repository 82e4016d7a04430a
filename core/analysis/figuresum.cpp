#include "core/analysis/figuresum.h"

#include <algorithm>

namespace yardstick {

void addPart(Figure &whole, const Figure &part)
{
    whole.parts += part.parts;
    whole.release = std::max(whole.release, part.release);
    if (!whole.marker)
        whole.marker = part.marker;
    if (whole.value && part.value)
        whole.value = *whole.value + *part.value;
    else
        whole.value.reset();
}

} // namespace yardstick
