#include "ui/dialogs/embargodialog.h"

#include "ui/dialogs/messages.h"
#include "ui/widgets/embargofield.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

void askEmbargo(Workspace &workspace, ReleaseId id, QWidget *parent)
{
    const Release *release = workspace.release(id);
    if (!release)
        return;
    const auto tr = [](const char *text) { return QCoreApplication::translate("EmbargoDialog", text); };
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("embargo-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Embargo"));
    auto *about = new QLabel(
        tr("%1\n\nUntil the embargo ends, nothing that shows these figures is copied or saved, except "
           "charts that carry the embargo's mark.")
            .arg(release->title),
        dialog);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto *field = new EmbargoField(release->embargoUntil, workspace.now(), dialog);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *store = buttons->addButton(tr("&Set"), QDialogButtonBox::AcceptRole);
    store->setObjectName(QStringLiteral("embargo-set"));
    store->setAccessibleName(tr("Set the embargo"));
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("embargo-cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addWidget(about);
    column->addWidget(field);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [&workspace, id, dialog, field, tr] {
        const Result<QDateTime> until = field->until();
        const Result<void> done = until ? workspace.setEmbargo(id, *until) : until.error();
        if (done)
            dialog->accept();
        else
            tell(dialog, tr("Not stored"), done.error().message);
    });
    dialog->resize(480, dialog->sizeHint().height());
    dialog->open();
}

} // namespace yardstick
