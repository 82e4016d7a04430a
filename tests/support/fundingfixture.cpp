#include "tests/support/fundingfixture.h"

#include "core/funding/recordkind.h"

namespace yardstick::test {

namespace {

constexpr auto poundsOf = [](qint64 pounds) { return Pence{pounds * poundInPence}; };

QString word(QRandomGenerator &random)
{
    static const QStringList words = {QStringLiteral("Alpha"), QStringLiteral("Bravo, \"quoted\""),
                                      QStringLiteral("=Charlie"), QStringLiteral("D\u00e9lta\nline"),
                                      QStringLiteral("0123")};
    return words[random.bounded(int(words.size()))];
}

QDate day(QRandomGenerator &random)
{
    return QDate(2018, 4, 1).addDays(random.bounded(3000));
}

template <typename T>
auto pick(const std::vector<T> &records, QRandomGenerator &random) -> decltype(T::id)
{
    if (records.empty())
        return {};
    return records[std::size_t(random.bounded(int(records.size())))].id;
}

Record randomMove(const FundingRegister &funding, QRandomGenerator &random)
{
    const AwardId award = pick(funding.awards, random);
    switch (random.bounded(4)) {
    case 0: {
        const qint64 amount = random.bounded(1, 100000);
        return Variation{{}, award, {}, {random.bounded(2) ? amount : -amount}, day(random), word(random)};
    }
    case 1:
        return Instalment{{}, award, {}, day(random), {random.bounded(1, 500000)}, {}};
    case 2: {
        Payment payment;
        payment.award = award;
        payment.paid = day(random);
        payment.amount = {random.bounded(1, 500000)};
        payment.reference = word(random);
        return payment;
    }
    default:
        return MoneyReturn{{}, award, {}, day(random), {random.bounded(1, 50000)}, word(random)};
    }
}

Record randomRecord(const FundingRegister &funding, QRandomGenerator &random)
{
    const int choice = random.bounded(12);
    if (choice == 0 || funding.organisations.empty()) {
        Organisation organisation;
        organisation.name = word(random);
        organisation.identifier = QStringLiteral("GB-COH-00%1").arg(random.bounded(99999));
        return organisation;
    }
    if (choice == 1 || funding.programmes.empty()) {
        Programme programme;
        programme.name = word(random);
        programme.theme = random.bounded(3) ? word(random) : QString();
        programme.areas = {{QStringLiteral("E23000016")}};
        return programme;
    }
    if (choice < 5 || funding.awards.empty()) {
        Award award;
        award.programme = random.bounded(4) ? pick(funding.programmes, random) : ProgrammeId();
        award.recipient = pick(funding.organisations, random);
        award.funderGrant = random.bounded(2) ? pick(funding.funderGrants, random) : FunderGrantId();
        award.amount = {random.bounded(0, 9999999)};
        award.awarded = random.bounded(5) ? day(random) : QDate();
        award.title = word(random);
        return award;
    }
    if (choice == 5) {
        FunderGrant grant;
        grant.funder = pick(funding.organisations, random);
        grant.title = word(random);
        grant.amount = {random.bounded(1, 9999999)};
        grant.awarded = day(random);
        return grant;
    }
    return randomMove(funding, random);
}

Record withOtherWords(Record record, QRandomGenerator &random)
{
    for (const RecordField &field : kindOf(record).fields) {
        if (field.type == FieldType::Text || field.type == FieldType::LongText)
            field.write(record, word(random));
        if (field.type == FieldType::Money && random.bounded(2))
            field.write(record, qint64(random.bounded(1, 1000000)));
    }
    return record;
}

} // namespace

Author officer()
{
    return {QStringLiteral("A commissioning officer"), QDateTime(QDate(2026, 4, 1), QTime(9, 30), Qt::UTC)};
}

FundingEdit everyKind()
{
    Organisation funder{{-1}, QStringLiteral("Home Office"), QStringLiteral("GB-GOR-D10")};
    Organisation provider{{-2}, QStringLiteral("Example provider A"), QStringLiteral("GB-CHC-0123456")};
    Programme programme;
    programme.id = {-1};
    programme.name = QStringLiteral("Steer Clear");
    programme.theme = QStringLiteral("Knife crime");
    programme.areas = {{QStringLiteral("E23000016")}};
    programme.indicators = {{QStringLiteral("knife-offences")}};
    programme.start = QDate(2023, 4, 1);
    const Round round{{-1}, {-1}, QStringLiteral("Round 1"), poundsOf(250000), {}, {}, 86.0};
    const Lot lot{{-1}, {-1}, QStringLiteral("Lot 1"), poundsOf(100000), poundsOf(10000)};
    const Application application{{-1},
                                  {-1},
                                  {-1},
                                  {-1},
                                  {-2},
                                  poundsOf(12000),
                                  QDate(2023, 3, 1),
                                  ApplicationOutcome::Won,
                                  QDate(2023, 3, 20),
                                  QStringLiteral("Best value")};
    FunderGrant grant{{-1}, {-1}, {-1}, QStringLiteral("Safer Streets 5"), poundsOf(999025)};
    grant.awarded = QDate(2023, 7, 27);
    Award award;
    award.id = {-1};
    award.programme = {-1};
    award.lot = {-1};
    award.application = {-1};
    award.funderGrant = {-1};
    award.recipient = {-2};
    award.title = QStringLiteral("Mentoring");
    award.amount = poundsOf(10000);
    award.awarded = QDate(2023, 4, 1);
    const Variation cut{
        {-1}, {}, {-1}, poundsOf(-180000), QDate(2023, 12, 1), QStringLiteral("Cut by the funder")};
    const Instalment instalment{{-1}, {-1}, {}, QDate(2023, 5, 1), poundsOf(5000), {}};
    Payment payment;
    payment.award = {-1};
    payment.instalment = {-1};
    payment.paid = QDate(2023, 5, 3);
    payment.amount = poundsOf(5000);
    payment.reference = QStringLiteral("000123");
    const MoneyReturn back{{}, {-1}, {}, QDate(2024, 3, 1), poundsOf(250), QStringLiteral("Unspent")};
    const Target target{{}, {-1}, {}, QStringLiteral("referrals"), 200, QStringLiteral("year")};
    const MonitoringReturn monitoring{{-1}, {-1}, QDate(2023, 4, 1), QDate(2023, 6, 30), QDate(2023, 7, 15),
                                      {},   {}};
    const ReturnMeasure measure{{}, {-1}, QStringLiteral("referrals"), 49};
    const Decision decision{{},
                            {-1},
                            {},
                            QStringLiteral("PCC/D/2023/24"),
                            QDate(2023, 3, 31),
                            QStringLiteral("Steer Clear"),
                            poundsOf(600000),
                            {}};
    const Document document{{}, {-1}, {}, QStringLiteral("Agreement"), QStringLiteral("contracts/17.pdf"),
                            {}};
    FundingEdit edit{QStringLiteral("Add one of every kind"), {}};
    for (const Record &record : std::initializer_list<Record>{
             funder, provider, programme, round, lot, application, grant, award, cut, instalment, payment,
             back, target, monitoring, measure, decision, document})
        edit.changes.push_back(addition(record));
    return edit;
}

FundingEdit randomEdit(const FundingRegister &funding, QRandomGenerator &random)
{
    const auto kinds = recordKinds();
    const RecordKind &kind = *kinds[std::size_t(random.bounded(int(kinds.size())))];
    const std::size_t count = kind.count(funding);
    const int action = random.bounded(4);
    if (count == 0 || action < 2)
        return editOf(funding, addition(randomRecord(funding, random)));
    const Record record = kind.at(funding, std::size_t(random.bounded(int(count))));
    if (action == 2)
        return editOf(funding, alteration(record, withOtherWords(record, random)));
    return deletionOf(funding, {&kind, numberOf(record)});
}

} // namespace yardstick::test
