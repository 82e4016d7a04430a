#include "ui/funding/recordlines.h"

#include "core/funding/fieldtext.h"
#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/widgets/drawnicon.h"

#include <QCoreApplication>
#include <QIcon>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RecordLines", text);
}

const RecordField *firstOf(const RecordKind &kind, FieldType type)
{
    const auto found = std::ranges::find(kind.fields, type, &RecordField::type);
    return found == kind.fields.end() ? nullptr : &*found;
}

/// What stands in the column of amounts: money, or else a number.
const RecordField *amountField(const RecordKind &kind)
{
    const RecordField *money = firstOf(kind, FieldType::Money);
    return money ? money : firstOf(kind, FieldType::Number);
}

/// The day by which it goes: of a return that which it is for, else the first.
QDate dayOf(const Record &record)
{
    if (const auto *monitoring = std::get_if<MonitoringReturn>(&record))
        return monitoring->to.isValid() ? monitoring->to : monitoring->due;
    const RecordField *field = firstOf(kindOf(record), FieldType::Day);
    const FieldValue value = field ? field->read(record) : FieldValue();
    const auto *text = std::get_if<QString>(&value);
    return text ? QDate::fromString(*text, Qt::ISODate) : QDate();
}

void setState(RecordLine &line, const FundingAnswer &answer)
{
    if (const auto *instalment = std::get_if<Instalment>(&line.record)) {
        if (instalment->award.isNone())
            return;
        const auto open = answer.open.constFind(instalment->id.value);
        line.late = open != answer.open.constEnd() && instalment->due < answer.today;
        line.state = open == answer.open.constEnd() ? tr("Paid")
                     : line.late                    ? tr("Overdue: %1").arg(moneyText(*open))
                                                    : tr("Open: %1").arg(moneyText(*open));
    } else if (const auto *monitoring = std::get_if<MonitoringReturn>(&line.record)) {
        line.late = !monitoring->received.isValid() && monitoring->due < answer.today;
        line.state = monitoring->received.isValid() ? tr("Received %1").arg(dateText(monitoring->received))
                     : line.late                    ? tr("Overdue since %1").arg(dateText(monitoring->due))
                                                    : tr("Due %1").arg(dateText(monitoring->due));
    } else if (const auto *target = std::get_if<Target>(&line.record)) {
        QStringList parts;
        for (const TargetProgress &progress : answer.progress) {
            if (progress.target != target->id || !progress.reached)
                continue;
            const QString reached = numberText(*progress.reached, 0);
            parts << (progress.financialYear
                          ? tr("%1 in %2-%3")
                                .arg(reached)
                                .arg(*progress.financialYear)
                                .arg((*progress.financialYear + 1) % 100, 2, 10, QLatin1Char('0'))
                          : tr("%1 reached").arg(reached));
        }
        line.state = parts.isEmpty() ? tr("Nothing reported yet") : parts.join(QStringLiteral(", "));
    } else if (const auto *application = std::get_if<Application>(&line.record)) {
        const RecordField &outcome = *fieldOf(applicationKind, u"outcome");
        for (const FieldChoice &choice : outcome.choices) {
            if (outcome.read(*application) == FieldValue(QString::fromLatin1(choice.key)))
                line.state = QString::fromUtf8(choice.name);
        }
    }
}

bool isOwner(const RecordField &field)
{
    static const QStringList owners = {QStringLiteral("award"), QStringLiteral("funder-grant"),
                                       QStringLiteral("programme"), QStringLiteral("monitoring-return")};
    return field.type == FieldType::Reference && owners.contains(QLatin1String(field.refersTo));
}

/// What the other columns do not say.
QString words(const RecordLine &line, const std::function<QString(const RecordField &)> &textOf)
{
    const RecordKind &kind = *line.ref.kind;
    QStringList said;
    for (const RecordField &field : kind.fields) {
        const bool elsewhere = &field == amountField(kind) || &field == firstOf(kind, FieldType::Day) ||
                               isOwner(field) || field.type == FieldType::Json ||
                               field.type == FieldType::Choice;
        const FieldValue value = elsewhere ? FieldValue() : field.read(line.record);
        if (value.index() == 0)
            continue;
        if (field.type == FieldType::Flag) {
            if (value == FieldValue(qint64(1)))
                said << QString::fromUtf8(field.title);
            continue;
        }
        const QString text = textOf(field);
        const bool isWord = field.type == FieldType::Text || field.type == FieldType::LongText;
        said << (isWord ? text : QStringLiteral("%1: %2").arg(QString::fromUtf8(field.title), text));
    }
    return said.join(QStringLiteral("; ")).simplified();
}

/// Gathers lines, each record once: a decision may name both a programme and an award of it.
class Lines {
public:
    Lines(const FundingAnswer &answer, const std::vector<const RecordKind *> &kinds)
        : m_answer(answer)
        , m_kinds(kinds)
    {
    }

    void add(const RecordRef &owner, const QString &name)
    {
        for (const RecordKind *kind : m_kinds)
            add(*kind, owner, name);
    }

    std::vector<RecordLine> take()
    {
        std::ranges::stable_sort(m_lines, [](const RecordLine &a, const RecordLine &b) {
            return std::pair(!a.day.isValid(), a.day) < std::pair(!b.day.isValid(), b.day);
        });
        return std::move(m_lines);
    }

private:
    void add(const RecordKind &kind, const RecordRef &owner, const QString &name)
    {
        for (Record &record : recordsOf(m_answer.funding, m_answer.index, kind, owner)) {
            const RecordRef ref{&kind, numberOf(record)};
            if (!m_seen.insert({&kind, ref.number}).second)
                continue;
            const QString label = kind.label(record, m_answer.funding);
            RecordLine line{std::move(record), ref, name, {}, {}, false};
            line.day = dayOf(line.record);
            setState(line, m_answer);
            m_lines.push_back(std::move(line));
            // The measures of a return belong to the award as the return does.
            if (&kind == &monitoringReturnKind)
                add(returnMeasureKind, ref, label);
        }
    }

    const FundingAnswer &m_answer;
    const std::vector<const RecordKind *> &m_kinds;
    std::vector<RecordLine> m_lines;
    std::set<std::pair<const RecordKind *, qint64>> m_seen;
};

} // namespace

std::vector<RecordLine> recordLines(const FundingAnswer &answer, const std::vector<const RecordKind *> &kinds,
                                    const RecordRef &owner)
{
    Lines lines(answer, kinds);
    lines.add(owner, QString());
    if (owner.kind == &programmeKind) {
        for (const std::uint32_t place : answer.index.placesOf(awardKind, owner)) {
            const RecordRef award{&awardKind, answer.funding.awards[place].id.value};
            lines.add(award, recordLabel(answer.funding, award));
        }
    }
    return lines.take();
}

std::vector<TableColumn<RecordLine>> recordColumns(std::shared_ptr<const FundingAnswer> answer,
                                                   const Catalogue &catalogue,
                                                   const std::vector<RecordLine> &lines)
{
    const auto texts = [answer, &catalogue] { return FieldContext{answer->funding, catalogue}; };
    const auto amount = [texts](const RecordLine &line, bool plain) {
        const RecordField *field = amountField(*line.ref.kind);
        if (!field)
            return QString();
        const FieldValue value = field->read(line.record);
        return plain ? plainFieldText(texts(), *field, value) : fieldText(texts(), *field, value);
    };
    std::vector<TableColumn<RecordLine>> columns = {
        {tr("What"), [](const RecordLine &line) { return QString::fromUtf8(line.ref.kind->name); }},
        {tr("Day"),
         [](const RecordLine &line) { return line.day.isValid() ? dateText(line.day) : QString(); }, true,
         QString(),
         [](const RecordLine &line, int role) {
             return role == PlainTextRole && line.day.isValid() ? QVariant(line.day.toString(Qt::ISODate))
                                                                : QVariant();
         }},
        {tr("Amount"), [amount](const RecordLine &line) { return amount(line, false); }, true, QString(),
         [amount](const RecordLine &line, int role) {
             return role == PlainTextRole ? QVariant(amount(line, true)) : QVariant();
         }},
    };
    const auto some = [&](QString RecordLine::*text) {
        return std::ranges::any_of(lines, [&](const RecordLine &line) { return !(line.*text).isEmpty(); });
    };
    if (some(&RecordLine::state))
        columns.emplace_back(
            tr("State"), [](const RecordLine &line) { return line.state; }, false, QString(),
            [](const RecordLine &line, int role) {
                return role == Qt::DecorationRole && line.late
                           ? QVariant(QIcon(new DrawnIcon(warningLines())))
                           : QVariant();
            });
    if (some(&RecordLine::owner))
        columns.emplace_back(
            tr("Of"), [](const RecordLine &line) { return line.owner; }, false, QString(),
            [answer](const RecordLine &line, int role) {
                if (role == Qt::ToolTipRole)
                    return QVariant(line.owner);
                if (role != LeavingRole)
                    return QVariant();
                return QVariant(answer->redaction.concerns(line.record) ? notPublished()
                                                                        : answer->redaction.text(line.owner));
            });
    const auto shown = [texts](const RecordLine &line) {
        return words(line, [&](const RecordField &field) {
            return fieldText(texts(), field, field.read(line.record));
        });
    };
    columns.emplace_back(tr("Words"), shown, false, QString(),
                         [shown, texts, answer](const RecordLine &line, int role) {
                             if (role == Qt::ToolTipRole)
                                 return QVariant(shown(line));
                             if (role != LeavingRole)
                                 return QVariant();
                             return QVariant(words(line, [&](const RecordField &field) {
                                 return publicFieldText(texts(), answer->redaction, line.record, field);
                             }));
                         });
    return columns;
}

std::vector<FieldLine> fieldLines(const FundingAnswer &answer, const Catalogue &catalogue,
                                  const RecordRef &ref)
{
    const std::optional<Record> record = findRecord(answer.funding, ref);
    std::vector<FieldLine> lines;
    if (!record)
        return lines;
    const FieldContext texts{answer.funding, catalogue};
    for (const RecordField &field : ref.kind->fields) {
        const FieldValue value = field.read(*record);
        const bool silent = value.index() == 0 || field.type == FieldType::Json ||
                            (field.type == FieldType::Flag && value == FieldValue(qint64(0)));
        if (!silent)
            lines.push_back({QString::fromUtf8(field.title), fieldText(texts, field, value),
                             publicFieldText(texts, answer.redaction, *record, field)});
    }
    return lines;
}

std::vector<TableColumn<FieldLine>> fieldColumns()
{
    return {{tr("Field"), [](const FieldLine &line) { return line.title; }},
            {tr("What is on record"), [](const FieldLine &line) { return line.text; }, false, QString(),
             [](const FieldLine &line, int role) {
                 return role == LeavingRole       ? QVariant(line.leaving)
                        : role == Qt::ToolTipRole ? QVariant(line.text)
                                                  : QVariant();
             }}};
}

} // namespace yardstick
