#include "ui/importing/editiondialogs.h"

#include "ui/importing/comparedialog.h"
#include "ui/importing/officedialog.h"

#include <QWidget>

namespace yardstick {

EditionDialogs::EditionDialogs(Workspace &workspace, FileChooser chooser, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_chooser(std::move(chooser))
    , m_window(window)
{
}

void EditionDialogs::compare(ReleaseId release)
{
    (new CompareDialog(m_workspace, m_chooser, release, m_window))->open();
}

void EditionDialogs::showOffice()
{
    (new OfficeDialog(m_workspace, m_window))->open();
}

} // namespace yardstick
