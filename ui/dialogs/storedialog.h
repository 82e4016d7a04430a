// What the open store is: its file, its size, what it holds and since when.
#pragma once

class QWidget;

namespace yardstick {

class Workspace;

void showStore(Workspace &workspace, QWidget *parent);

} // namespace yardstick
