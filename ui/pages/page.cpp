#include "ui/pages/page.h"

namespace yardstick {

Page::Page(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
}

const std::vector<const PageKind *> &pageKinds()
{
    static const std::vector<const PageKind *> kinds = {
        &overviewPageKind, &trendsPageKind, &comparePageKind, &mapPageKind, &dataPageKind,
    };
    return kinds;
}

} // namespace yardstick
