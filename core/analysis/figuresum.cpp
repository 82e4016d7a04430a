#include "core/analysis/figuresum.h"

#include "core/model/note.h"

namespace yardstick {

void addPart(Figure &whole, const Figure &part)
{
    whole.parts += part.parts;
    addTexts(whole.notes, part.notes);
    addTexts(whole.tableNotes, part.tableNotes);
    if (!whole.marker)
        whole.marker = part.marker;
    if (whole.value && part.value)
        whole.value = *whole.value + *part.value;
    else
        whole.value.reset();
}

} // namespace yardstick
