#include "ui/pages/page.h"

#include "ui/workspace.h"

namespace yardstick {

Page::Page(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
}

std::optional<QDateTime> Page::embargo() const
{
    return m_workspace.embargoOn(releasesShown());
}

const std::vector<const PageKind *> &pageKinds()
{
    static const std::vector<const PageKind *> kinds = {
        &overviewPageKind, &trendsPageKind, &comparePageKind, &mapPageKind, &pressPageKind, &dataPageKind,
    };
    return kinds;
}

} // namespace yardstick
