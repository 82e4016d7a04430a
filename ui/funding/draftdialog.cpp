#include "ui/funding/draftdialog.h"

#include "core/text/format.h"
#include "ui/models/valuetable.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QString summaryOf(const FundingDraft &draft)
{
    const auto number = [](int count) { return numberText(count, 0); };
    QString text =
        DraftDialog::tr(
            "Grants in the file: %1. New: %2, altered: %3, in the register already: %4, left out: %5.")
            .arg(number(draft.rows), number(draft.added), number(draft.changed), number(draft.unchanged),
                 number(draft.leftOut));
    if (!isSound(draft))
        text += QLatin1Char(' ') + blockingError(draft).message;
    return text;
}

std::vector<TableColumn<Issue>> issueColumns()
{
    return {{DraftDialog::tr("What"),
             [](const Issue &issue) {
                 return issue.severity == Issue::Severity::Error     ? DraftDialog::tr("Error")
                        : issue.severity == Issue::Severity::Warning ? DraftDialog::tr("Warning")
                                                                     : DraftDialog::tr("Note");
             }},
            {DraftDialog::tr("Where and why"), issueText, false, QString(), [](const Issue &issue, int role) {
                 return role == Qt::ToolTipRole ? QVariant(issueText(issue)) : QVariant();
             }}};
}

} // namespace

DraftDialog::DraftDialog(FundingDraft draft, QWidget *parent)
    : QDialog(parent)
    , m_draft(std::move(draft))
{
    setObjectName(QStringLiteral("draft-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Grants from %1").arg(m_draft.fileName));
    auto *summary = new QLabel(summaryOf(m_draft), this);
    summary->setObjectName(QStringLiteral("draft-summary"));
    summary->setWordWrap(true);
    auto *issues = new TableView(this);
    issues->setObjectName(QStringLiteral("draft-issues"));
    issues->setAccessibleName(tr("What is to be known of the file"));
    auto *model = new ValueTable<Issue>(issueColumns(), this);
    model->setRows(m_draft.issues);
    issues->setModel(model);
    issues->horizontalHeader()->setStretchLastSection(true);
    issues->setVisible(!m_draft.issues.empty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->button(QDialogButtonBox::Ok);
    take->setText(tr("&Add grants"));
    take->setObjectName(QStringLiteral("draft-take"));
    take->setAccessibleName(tr("Add the grants to the register"));
    take->setEnabled(isSound(m_draft) && !m_draft.edit.changes.empty());
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("draft-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &DraftDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(12);
    column->addWidget(summary);
    column->addWidget(issues, 1);
    column->addWidget(buttons);
    resize(680, m_draft.issues.empty() ? 160 : 420);
}

void DraftDialog::accept()
{
    emit taken(m_draft.edit);
    QDialog::accept();
}

} // namespace yardstick
