// Until when a release's figures must not leave the office: looked at, set and ended.
#pragma once

#include "core/model/ids.h"

class QWidget;

namespace yardstick {

class Workspace;

/// Opens over `parent`; what the person says is stored and can be undone.
void askEmbargo(Workspace &workspace, ReleaseId id, QWidget *parent);

} // namespace yardstick
