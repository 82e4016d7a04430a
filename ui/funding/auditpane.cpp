#include "ui/funding/auditpane.h"

#include "core/funding/fieldtext.h"
#include "core/store/fundingstore.h"
#include "core/text/format.h"
#include "ui/funding/entrytable.h"
#include "ui/pages/reading.h"
#include "ui/workspace.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

std::vector<TableColumn<AuditLine>> auditColumns()
{
    const auto column = [](const QString &title, QString AuditLine::*text) {
        return TableColumn<AuditLine>{
            title, [text](const AuditLine &line) { return line.*text; }, false, QString(),
            [text](const AuditLine &line, int role) {
                if (role == Qt::ToolTipRole)
                    return QVariant(line.*text);
                return role == LeavingRole && line.redacted ? QVariant(notPublished()) : QVariant();
            }};
    };
    return {{AuditPane::tr("When"),
             [](const AuditLine &line) {
                 const QDateTime local = line.at.toLocalTime();
                 return AuditPane::tr("%1, %2").arg(dateText(local.date()),
                                                    local.time().toString(QStringLiteral("HH:mm")));
             }},
            {AuditPane::tr("Who"), [](const AuditLine &line) { return line.by; }},
            column(AuditPane::tr("What was done"), &AuditLine::what),
            column(AuditPane::tr("Record"), &AuditLine::record),
            column(AuditPane::tr("Field"), &AuditLine::field),
            column(AuditPane::tr("From"), &AuditLine::from),
            column(AuditPane::tr("To"), &AuditLine::to)};
}

std::vector<RecordRef> withParts(const FundingAnswer &answer, const RecordRef &ref)
{
    std::vector<RecordRef> refs = {ref};
    for (const RecordKind *kind : kindsReferringTo(*ref.kind)) {
        // An organisation's awards, or a programme's, have a trail of their own.
        if (kind == &awardKind || kind == &roundKind || kind == &applicationKind ||
            kind == &funderGrantKind || ref.kind == &organisationKind)
            continue;
        for (const Record &part : recordsOf(answer.funding, answer.index, *kind, ref))
            refs.push_back({kind, numberOf(part)});
    }
    return refs;
}

} // namespace

Result<std::vector<AuditLine>> auditLines(const Store &store, const Catalogue &catalogue,
                                          const FundingAnswer &answer, const RecordRef &ref, std::size_t most)
{
    std::vector<AuditEntry> entries;
    const auto add = [&](const AuditQuery &query) -> Result<void> {
        Result<std::vector<AuditEntry>> found = auditTrail(store, query);
        if (!found)
            return found.error();
        entries.insert(entries.end(), std::make_move_iterator(found->begin()),
                       std::make_move_iterator(found->end()));
        return {};
    };
    if (!ref.kind) {
        if (const Result<void> done = add({}); !done)
            return done.error();
    } else {
        for (const RecordRef &one : withParts(answer, ref)) {
            if (const Result<void> done = add({QString::fromLatin1(one.kind->key), one.number, {}, {}});
                !done)
                return done.error();
        }
    }
    std::ranges::sort(entries, std::greater(), &AuditEntry::number);
    if (entries.size() > most)
        entries.resize(most);
    const Redaction redaction(answer.funding, entries);
    const FieldContext texts{answer.funding, catalogue};
    std::vector<AuditLine> lines;
    for (const AuditEntry &entry : entries) {
        const RecordKind *kind = recordKind(entry.kind);
        const RecordField *field = kind ? fieldOf(*kind, entry.field) : nullptr;
        const auto text = [&](const FieldValue &value) {
            return field && value.index() != 0 ? fieldText(texts, *field, value) : QString();
        };
        lines.push_back(
            {entry.at, entry.by, entry.what,
             kind ? QStringLiteral("%1 %2").arg(QString::fromUtf8(kind->name)).arg(entry.record) : entry.kind,
             field ? QString::fromUtf8(field->title) : entry.field, text(entry.from), text(entry.to),
             redaction.concerns(entry.kind, entry.record)});
    }
    return lines;
}

AuditPane::AuditPane(const QString &name, const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ValueTable<AuditLine>(auditColumns(), this))
    , m_table(new EntryTable(this))
{
    m_table->setObjectName(name + QStringLiteral("-table"));
    m_table->setAccessibleName(tr("Who changed what, newest first"));
    m_table->setModel(m_model);
    m_table->setPlaceholder(tr("Nothing is on the trail of this record."));
    int column = 0;
    for (const int width : {182, 80, 160, 110, 110, 100})
        m_table->setColumnWidth(column++, width);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 10, 0, 0);
    rows->addWidget(m_table);
}

void AuditPane::show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &ref)
{
    m_answer = answer;
    m_ref = ref;
    m_stale = true;
    if (isVisible())
        read();
}

void AuditPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void AuditPane::read()
{
    m_stale = false;
    m_task.abandon();
    m_task = askStore(
        this, m_workspace,
        [answer = m_answer, ref = m_ref](const Store &store, const auto &catalogue, const async::Progress &) {
            return auditLines(store, *catalogue, *answer, ref);
        },
        [this](const Result<std::vector<AuditLine>> &lines) {
            m_model->setRows(lines ? *lines : std::vector<AuditLine>());
            if (!lines)
                m_table->setPlaceholder(lines.error().message);
        });
}

} // namespace yardstick
