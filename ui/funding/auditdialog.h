// The audit trail of the whole register, newest first, to be looked through.
#pragma once

#include "ui/funding/fundingload.h"

#include <QDialog>

namespace yardstick {

class Workspace;

class AuditDialog : public QDialog {
    Q_OBJECT

public:
    AuditDialog(const Workspace &workspace, const std::shared_ptr<const FundingAnswer> &answer,
                QWidget *parent);
};

} // namespace yardstick
