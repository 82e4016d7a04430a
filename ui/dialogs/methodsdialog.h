// How the program works out what it shows: METHODS.md, as it stands in the project, read offline.
#pragma once

class QWidget;

namespace yardstick {

void showMethods(QWidget *parent);

} // namespace yardstick
