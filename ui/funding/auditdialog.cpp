#include "ui/funding/auditdialog.h"

#include "ui/funding/auditpane.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

AuditDialog::AuditDialog(const Workspace &workspace, const std::shared_ptr<const FundingAnswer> &answer,
                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("audit-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit trail"));
    auto *about =
        new QLabel(tr("Every change of the register, the newest 5,000 first. The trail is only ever "
                      "added to; an undo stands in it as well."),
                   this);
    about->setWordWrap(true);
    auto *pane = new AuditPane(QStringLiteral("audit"), workspace, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("audit-close"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(8);
    column->addWidget(about);
    column->addWidget(pane, 1);
    column->addWidget(buttons);
    resize(960, 560);
    pane->show(answer, {});
}

} // namespace yardstick
