// What the program is, whose figures it shows, and under which licences both stand.
#pragma once

#include "core/catalogue/catalogue.h"

class QWidget;

namespace yardstick {

/// Opens over `parent` and deletes itself.
void showAbout(QWidget *parent, const Catalogue &catalogue);

} // namespace yardstick
