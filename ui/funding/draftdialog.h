// What importing a file of grants would do, before anything is kept: how many are new, altered and known, and
// every fault with its place.
#pragma once

#include "core/funding/fundingdraft.h"

#include <QDialog>

namespace yardstick {

class DraftDialog : public QDialog {
    Q_OBJECT

public:
    DraftDialog(FundingDraft draft, QWidget *parent);

signals:
    void taken(const yardstick::FundingEdit &edit);

private:
    void accept() override;

    FundingDraft m_draft;
};

} // namespace yardstick
