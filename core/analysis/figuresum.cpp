#include "core/analysis/figuresum.h"

namespace yardstick {

void addPart(Figure &whole, const Figure &part)
{
    whole.parts += part.parts;
    if (!whole.marker)
        whole.marker = part.marker;
    if (whole.value && part.value)
        whole.value = *whole.value + *part.value;
    else
        whole.value.reset();
}

} // namespace yardstick
