#include "ui/pages/page.h"

#include "ui/dialogs/origindialog.h"
#include "ui/workspace.h"

#include <algorithm>

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

PublicationLookup Page::publications() const
{
    return [this](const PublicationId &id) { return m_workspace.catalogue().publication(id); };
}

void Page::showFirstOf(const PublicationId &publication)
{
    const std::vector<Indicator> &all = m_workspace.catalogue().indicators();
    const auto first = std::ranges::find_if(all, [&publication](const Indicator &indicator) {
        return indicator.listed && indicator.publication == publication;
    });
    if (first != all.end())
        showIndicator(first->id);
}

void Page::openOriginOf(const TrendData &figures, const PointRef &ref)
{
    if (ref.isValid())
        showOrigin(this, originOf(figures, ref, m_workspace.catalogue()), m_workspace.storePath());
}

const std::vector<const PageKind *> &pageKinds()
{
    static const std::vector<const PageKind *> kinds = {
        &overviewPageKind,   &trendsPageKind, &comparePageKind, &mapPageKind,
        &programmesPageKind, &pressPageKind,  &dataPageKind,
    };
    return kinds;
}

} // namespace yardstick
