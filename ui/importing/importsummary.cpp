#include "ui/importing/importsummary.h"

#include "core/text/format.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ImportSummary", source);
}

QString kindName(FileOutcome::Kind kind)
{
    switch (kind) {
    case FileOutcome::Kind::Imported:
        return text("Imported");
    case FileOutcome::Kind::Skipped:
        return text("Skipped");
    case FileOutcome::Kind::Refused:
        return text("Refused");
    }
    return {};
}

} // namespace

std::vector<TableColumn<FileOutcome>> outcomeColumns()
{
    const auto tip = [](const FileOutcome &outcome, int role) -> QVariant {
        return role == Qt::ToolTipRole ? QVariant(outcome.text) : QVariant();
    };
    return {
        {text("File"), [](const FileOutcome &outcome) { return outcome.file; }},
        {text("Outcome"), [](const FileOutcome &outcome) { return kindName(outcome.kind); }},
        {text("What changed, or why not"),
         [](const FileOutcome &outcome) { return outcome.text; },
         false,
         {},
         tip},
    };
}

QString outcomesText(const std::vector<FileOutcome> &outcomes)
{
    QStringList parts;
    for (const FileOutcome::Kind kind :
         {FileOutcome::Kind::Imported, FileOutcome::Kind::Skipped, FileOutcome::Kind::Refused}) {
        const auto many = std::ranges::count(outcomes, kind, &FileOutcome::kind);
        if (many > 0)
            parts << QStringLiteral("%1 %2").arg(many).arg(kindName(kind).toLower());
    }
    return text("Of %1 files: %2.").arg(outcomes.size()).arg(parts.join(QStringLiteral(", ")));
}

ImportSummary::ImportSummary(const std::vector<FileOutcome> &outcomes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("import-summary"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What was imported"));
    auto *total = new QLabel(outcomesText(outcomes), this);
    total->setObjectName(QStringLiteral("summary-total"));
    auto *model = new ValueTable<FileOutcome>(outcomeColumns(), this);
    model->setRows(outcomes);
    auto *table = new TableView(this);
    table->setObjectName(QStringLiteral("summary-table"));
    table->setAccessibleName(tr("What became of each file"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setWordWrap(true);
    table->setColumnWidth(0, 240);
    table->setColumnWidth(1, 90);
    table->horizontalHeader()->setStretchLastSection(true);
    auto *whole = new QLabel(this);
    whole->setObjectName(QStringLiteral("summary-text"));
    whole->setWordWrap(true);
    whole->setTextFormat(Qt::PlainText);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, whole,
            [model, whole](const QModelIndex &current) {
                whole->setText(current.isValid() ? model->at(current.row()).text : QString());
            });
    table->setCurrentIndex(model->index(0, 0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("summary-close"));
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(total);
    column->addWidget(table, 1);
    column->addWidget(whole);
    column->addWidget(buttons);
    resize(820, 360);
}

} // namespace yardstick
