#include "ui/funding/mappingdialog.h"

#include "core/funding/sheets/sheetimport.h"
#include "core/store/fundingstore.h"
#include "core/text/format.h"
#include "ui/pages/reading.h"
#include "ui/theme.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/choiceheader.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yardstick {

namespace {

constexpr std::size_t rowsShown = 200; ///< of a long sheet; all are read

std::vector<TableColumn<Issue>> issueColumns()
{
    return {{MappingDialog::tr("Cell"),
             [](const Issue &issue) {
                 if (!issue.cell.isValid())
                     return QString();
                 return issue.cell.column > 0 ? cellName(issue.cell.row, issue.cell.column)
                                              : MappingDialog::tr("Row %1").arg(issue.cell.row);
             }},
            {MappingDialog::tr("What"),
             [](const Issue &issue) {
                 return issue.severity == Issue::Severity::Error     ? MappingDialog::tr("Error")
                        : issue.severity == Issue::Severity::Warning ? MappingDialog::tr("Warning")
                                                                     : MappingDialog::tr("Note");
             }},
            {MappingDialog::tr("Why"), [](const Issue &issue) { return issue.message; }, false, QString(),
             [](const Issue &issue, int role) {
                 return role == Qt::ToolTipRole ? QVariant(issue.message) : QVariant();
             }}};
}

} // namespace

MappingDialog::MappingDialog(Workspace &workspace, MappingRequest request, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_request(std::move(request))
    , m_kind(new QComboBox(this))
    , m_sheet(new QComboBox(this))
    , m_model(new ValueTable<PlainRow>({}, this))
    , m_table(new TableView(this))
    , m_header(new ChoiceHeader(m_table))
    , m_summary(new QLabel(this))
    , m_issueModel(new ValueTable<Issue>(issueColumns(), this))
    , m_issues(new TableView(this))
    , m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("mapping-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows from %1").arg(m_request.from));
    build();
    connectAll();
    prepare();
}

void MappingDialog::build()
{
    m_kind->setObjectName(QStringLiteral("mapping-kind"));
    m_kind->setAccessibleName(tr("What each row is"));
    for (const RecordKind *kind : m_request.kinds)
        m_kind->addItem(QString::fromUtf8(kind->name), QString::fromLatin1(kind->key));
    if (m_request.mapping)
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_request.mapping->kind)));
    m_sheet->setObjectName(QStringLiteral("mapping-sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    for (const PlainSheet &sheet : m_request.sheets)
        m_sheet->addItem(sheet.name);
    m_table->setObjectName(QStringLiteral("mapping-table"));
    m_table->setAccessibleName(tr("The rows; the choices above the columns say what they are"));
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_model);
    m_table->setShowGrid(true);
    m_table->setMinimumHeight(140);
    m_summary->setObjectName(QStringLiteral("mapping-summary"));
    m_summary->setWordWrap(true);
    m_issues->setObjectName(QStringLiteral("mapping-issues"));
    m_issues->setAccessibleName(tr("What is not understood"));
    m_issues->setModel(m_issueModel);
    m_issues->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_issues->horizontalHeader()->setStretchLastSection(true);
    m_issues->setColumnWidth(0, 90);
    m_issues->setColumnWidth(1, 90);
    m_issues->setMaximumHeight(140);
    m_name->setObjectName(QStringLiteral("mapping-name"));
    m_name->setAccessibleName(tr("Name under which the columns are remembered"));
    m_name->setPlaceholderText(tr("empty: not remembered"));
    m_name->setText(m_request.mapping ? m_request.mapping->name : QString());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Ok);
    m_take->setObjectName(QStringLiteral("mapping-take"));
    m_take->setText(tr("&Add rows"));
    m_take->setAccessibleName(tr("Add the rows to the register"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("mapping-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &MappingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(captioned(tr("&Each row is"), m_kind, this));
    if (m_request.sheets.size() > 1)
        top->addLayout(captioned(tr("&Sheet"), m_sheet, this));
    else
        m_sheet->hide();
    if (m_request.remembers)
        top->addLayout(captioned(tr("&Remember the columns as"), m_name, this), 1);
    else
        m_name->hide();
    top->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_table, 3);
    column->addWidget(m_summary);
    column->addWidget(m_issues, 1);
    column->addWidget(buttons);
    resize(860, 560);
}

void MappingDialog::connectAll()
{
    connect(m_kind, &QComboBox::activated, this, &MappingDialog::prepare);
    connect(m_sheet, &QComboBox::activated, this, &MappingDialog::prepare);
    connect(m_header, &ChoiceHeader::chosen, this, &MappingDialog::choose);
    connect(m_issues->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                const CellRef cell = m_issueModel->at(current.row()).cell;
                for (int row = 0; row < m_model->rowCount(); ++row) {
                    const auto at = std::ranges::find(m_columns, cell.column) - m_columns.begin();
                    if (m_model->at(row).number == cell.row)
                        m_table->setCurrentIndex(
                            m_model->index(row, at < std::ssize(m_columns) ? static_cast<int>(at) : 0));
                }
            });
}

void MappingDialog::prepare()
{
    const RecordKind &kind = *recordKind(m_kind->currentData().toString());
    const auto place = static_cast<std::size_t>(std::max(0, m_sheet->currentIndex()));
    m_made = preparedSheet(m_request.sheets[place], kind, m_request.owner);
    if (m_request.mapping && m_request.mapping->kind == m_made.mapping.kind) {
        if (const auto header = headerFor(m_made.sheet, *m_request.mapping)) {
            m_made.header = *header;
            m_made.mapping = *m_request.mapping;
        }
    }
    m_fields = mappableFields(kind);
    showSheet();
    showChoices();
    read();
}

void MappingDialog::showSheet()
{
    m_columns.clear();
    std::vector<TableColumn<PlainRow>> columns;
    for (const auto &[column, text] : m_made.header.texts) {
        if (text == m_made.ownerHeader && !text.isEmpty())
            continue;
        m_columns.push_back(column);
        columns.emplace_back(
            text, [column = column](const PlainRow &row) { return row.text(column); }, false, text,
            [this, column = column](const PlainRow &row, int role) { return looks(row, column, role); });
    }
    const auto first = m_made.sheet.rows.begin() + static_cast<std::ptrdiff_t>(m_made.header.place) + 1;
    const auto count =
        std::min<std::ptrdiff_t>(m_made.sheet.rows.end() - first, static_cast<std::ptrdiff_t>(rowsShown));
    m_model->reset(std::move(columns), {first, first + count});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, 160);
}

void MappingDialog::showChoices()
{
    QStringList choices = {tr("(left out)")};
    for (const MappableField &field : m_fields)
        choices << (field.required ? tr("%1 *").arg(field.title) : field.title);
    std::map<int, HeaderChoice> boxes;
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const QString header = m_made.header.texts[m_columns[at]];
        const auto mapped = std::ranges::find(m_made.mapping.columns, header, &MappedColumn::header);
        int current = 0;
        if (mapped != m_made.mapping.columns.end()) {
            const auto field = std::ranges::find(m_fields, mapped->field, &MappableField::field);
            if (field != m_fields.end())
                current = static_cast<int>(field - m_fields.begin()) + 1;
        }
        boxes[static_cast<int>(at)] = {tr("What “%1” is").arg(header), current};
    }
    m_header->setChoices(choices, boxes);
}

void MappingDialog::choose(int column, int choice)
{
    const QString header = m_made.header.texts[m_columns[static_cast<std::size_t>(column)]];
    std::vector<MappedColumn> &mapped = m_made.mapping.columns;
    std::erase_if(mapped, [&](const MappedColumn &one) { return one.header == header; });
    if (choice > 0) {
        const QString field = m_fields[static_cast<std::size_t>(choice) - 1].field;
        // A field is one column's: the one before gives it up.
        std::erase_if(mapped, [&](const MappedColumn &one) { return one.field == field; });
        mapped.push_back({header, field});
    }
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const QString text = m_made.header.texts[m_columns[at]];
        if (std::ranges::find(mapped, text, &MappedColumn::header) == mapped.end())
            m_header->setCurrent(static_cast<int>(at), 0);
    }
    read();
}

void MappingDialog::read()
{
    m_task.abandon();
    m_take->setEnabled(false);
    const QStringList faults = mappingFaults(m_made.mapping);
    if (!faults.isEmpty()) {
        m_draft = {};
        m_issueModel->setRows({});
        m_issues->hide();
        m_summary->setText(faults.join(QLatin1Char(' ')));
        return;
    }
    m_summary->setText(tr("Reading the rows..."));
    // The register as it is stored: the page's own may be a moment old, and a record be added twice.
    m_task = askStore(
        this, m_workspace,
        [made = m_made](const Store &store, const auto &catalogue,
                        const async::Progress &) -> Result<FundingDraft> {
            const Result<FundingRegister> funding = fundingRegister(store);
            if (!funding)
                return funding.error();
            return draftOfRows(*funding, *catalogue, made.sheet, made.header, made.mapping);
        },
        [this](const Result<FundingDraft> &draft) {
            if (draft)
                show(*draft);
            else
                m_summary->setText(draft.error().message);
        });
}

void MappingDialog::show(const FundingDraft &draft)
{
    m_draft = draft;
    m_issueModel->setRows(m_draft.issues);
    m_issues->setVisible(!m_draft.issues.empty());
    const auto number = [](int count) { return numberText(count, 0); };
    QStringList parts = {tr("Rows: %1. To be added: %2").arg(number(draft.rows), number(draft.added))};
    if (draft.unchanged > 0)
        parts << tr("in the register already: %1").arg(number(draft.unchanged));
    if (draft.leftOut > 0)
        parts << tr("not understood: %1").arg(number(draft.leftOut));
    QString text = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (!isSound(draft))
        text += QLatin1Char(' ') + tr("Mend the cells below in the sheet and take it again, or choose the "
                                      "columns anew: all rows come in, or none.");
    m_summary->setText(text);
    m_take->setEnabled(isSound(draft) && !draft.edit.changes.empty());
    m_table->viewport()->update();
}

QVariant MappingDialog::looks(const PlainRow &row, int column, int role) const
{
    if (role != Qt::BackgroundRole && role != Qt::ToolTipRole && role != Qt::DecorationRole)
        return {};
    const auto issue = std::ranges::find_if(m_draft.issues, [&](const Issue &one) {
        return one.severity == Issue::Severity::Error && one.cell.row == row.number &&
               one.cell.column == column;
    });
    if (issue == m_draft.issues.end())
        return {};
    if (role == Qt::ToolTipRole)
        return issue->message;
    if (role == Qt::DecorationRole)
        return QIcon(new DrawnIcon(warningLines()));
    QColor tint = themeFor(palette()).worse;
    tint.setAlphaF(0.18F);
    return tint;
}

void MappingDialog::accept()
{
    if (!m_take->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    if (m_request.remembers && !name.isEmpty()) {
        SheetMapping mapping = m_made.mapping;
        mapping.name = name;
        mapping.id = QStringLiteral("sheet-") + name.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
        const Result<void> kept =
            m_workspace.exchangeEntries(tr("remembering columns"), {}, {mappingEntry(mapping)});
        if (!kept) {
            m_summary->setText(kept.error().message);
            return;
        }
    }
    emit taken(m_draft.edit);
    QDialog::accept();
}

} // namespace yardstick
