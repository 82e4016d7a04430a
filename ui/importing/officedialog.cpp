#include "ui/importing/officedialog.h"

#include "core/store/office.h"
#include "core/text/format.h"
#include "ui/dialogs/messages.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("OfficeDialog", source);
}

QString field(const OfficeEntry &entry, const char *key)
{
    return QJsonDocument::fromJson(entry.content).object().value(QLatin1String(key)).toString();
}

QString subjectOf(const OfficeEntry &entry)
{
    switch (entry.kind) {
    case OfficeEntry::Kind::Marker:
        return field(entry, "text");
    case OfficeEntry::Kind::Area:
    case OfficeEntry::Kind::Indicator:
    case OfficeEntry::Kind::Group:
    case OfficeEntry::Kind::FundingSheet:
        return field(entry, "name");
    case OfficeEntry::Kind::Publication:
    case OfficeEntry::Kind::Layout:
        return field(entry, "title").isEmpty() ? entry.id : field(entry, "title");
    case OfficeEntry::Kind::Event:
        return field(entry, "label");
    case OfficeEntry::Kind::Alias:
        return entry.id;
    }
    return entry.id;
}

QString meaningOf(const OfficeEntry &entry, const std::function<QString(const QString &)> &nameOf)
{
    switch (entry.kind) {
    case OfficeEntry::Kind::Marker: {
        const auto kind = markerKindFromKey(field(entry, "kind"));
        const QString own = field(entry, "meaning");
        const QString meaning = kind ? markerMeaning(*kind) : field(entry, "kind");
        return (own.isEmpty() ? meaning : QStringLiteral("%1: %2").arg(meaning, own)) +
               QStringLiteral(" (%1)").arg(field(entry, "publication"));
    }
    case OfficeEntry::Kind::Alias:
        return nameOf(field(entry, "area"));
    case OfficeEntry::Kind::Area:
        return QStringLiteral("%1, %2").arg(entry.id, field(entry, "kind"));
    case OfficeEntry::Kind::Indicator:
        return field(entry, "unit");
    case OfficeEntry::Kind::Publication:
        return field(entry, "publisher");
    case OfficeEntry::Kind::Layout:
        return text("how its files are read");
    case OfficeEntry::Kind::FundingSheet:
        return text("how its columns are read");
    case OfficeEntry::Kind::Group:
    case OfficeEntry::Kind::Event:
        return field(entry, "source");
    }
    return {};
}

} // namespace

QString officeKindName(OfficeEntry::Kind kind)
{
    switch (kind) {
    case OfficeEntry::Kind::Area:
        return text("Area");
    case OfficeEntry::Kind::Alias:
        return text("Name of an area");
    case OfficeEntry::Kind::Marker:
        return text("Marker");
    case OfficeEntry::Kind::Indicator:
        return text("Indicator");
    case OfficeEntry::Kind::Publication:
        return text("Publication");
    case OfficeEntry::Kind::Layout:
        return text("Layout");
    case OfficeEntry::Kind::Group:
        return text("Group of forces");
    case OfficeEntry::Kind::Event:
        return text("Event in charts");
    case OfficeEntry::Kind::FundingSheet:
        return text("Sheet of funding");
    }
    return {};
}

std::vector<TableColumn<OfficeEntry>> officeColumns(const std::function<QString(const QString &area)> &nameOf)
{
    return {
        {text("Kind"), [](const OfficeEntry &entry) { return officeKindName(entry.kind); }},
        {text("Text or name"), subjectOf},
        {text("What it stands for"), [nameOf](const OfficeEntry &entry) { return meaningOf(entry, nameOf); }},
        {text("Added"),
         [](const OfficeEntry &entry) {
             return text("%1 by %2").arg(dateText(entry.madeAt.toLocalTime().date()), entry.madeBy);
         }},
    };
}

OfficeDialog::OfficeDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_entries(new ValueTable<OfficeEntry>(officeColumns([&workspace](const QString &id) {
                                                const Area *area = workspace.catalogue().area({id});
                                                return area ? area->name : id;
                                            }),
                                            this))
    , m_table(new TableView(this))
    , m_said(new QLabel(this))
    , m_remove(new QPushButton(tr("&Remove..."), this))
{
    setObjectName(QStringLiteral("office-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The office's own names, markers and layouts"));
    m_table->setObjectName(QStringLiteral("office-table"));
    m_table->setAccessibleName(tr("What the office has added"));
    m_table->setModel(m_entries);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(0, 130);
    m_table->setColumnWidth(1, 220);
    m_table->setColumnWidth(2, 260);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_said->setObjectName(QStringLiteral("office-said"));
    m_said->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("office-remove"));
    m_remove->setAccessibleName(tr("Remove the chosen entry"));
    m_remove->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("office-close"));
    close->setAccessibleName(tr("Close"));
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &OfficeDialog::remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_said);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(820, 420);
    refresh();
}

void OfficeDialog::refresh()
{
    Result<std::vector<OfficeEntry>> entries = officeEntries(m_workspace.store());
    if (!entries) {
        m_said->setText(entries.error().message);
        return;
    }
    m_entries->setRows(std::move(*entries));
    const bool any = m_entries->rowCount() > 0;
    m_said->setText(any ? tr("What this office has told Yardstick while importing. It holds for every file.")
                        : tr("Nothing yet. What you answer while importing is listed here: which area a name "
                             "means, what a marker stands for, how a spreadsheet is to be read."));
    m_remove->setEnabled(any);
    if (any)
        m_table->setCurrentIndex(m_entries->index(0, 0));
}

void OfficeDialog::remove()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const OfficeEntry entry = m_entries->at(current.row());
    Question question;
    question.title = tr("Remove");
    question.text = tr("Remove “%1”?").arg(subjectOf(entry));
    question.detail =
        tr("Figures that are stored stay. Files that are imported from now on are read without it.");
    question.yes = tr("&Remove");
    question.destructive = true;
    ask(this, question, [this, entry] {
        const Result<void> gone = m_workspace.forget(entry.kind, entry.id);
        refresh();
        if (!gone)
            tell(this, tr("Not removed"), gone.error().message);
    });
}

} // namespace yardstick
