#include "tests/benchmarks/largeregister.h"

namespace yardstick::bench {

namespace {

constexpr int organisations = 500;
constexpr int programmes = 40;

} // namespace

FundingEdit largeRegister()
{
    FundingEdit edit{QStringLiteral("Fill"), {}};
    for (int i = 1; i <= organisations; ++i) {
        Organisation organisation;
        organisation.id = {-i};
        organisation.name = QStringLiteral("Provider %1").arg(i);
        edit.changes.push_back(addition(organisation));
    }
    for (int i = 1; i <= programmes; ++i) {
        Programme programme;
        programme.id = {-i};
        programme.name = QStringLiteral("Programme %1").arg(i);
        programme.theme = QStringLiteral("Theme %1").arg(i % 7);
        programme.areas = {{QStringLiteral("E23000016")}};
        edit.changes.push_back(addition(programme));
    }
    for (int i = 1; i <= awardsOfRegister; ++i) {
        Award award;
        award.id = {-i};
        award.programme = {-(i % programmes + 1)};
        award.recipient = {-(i % organisations + 1)};
        award.title = QStringLiteral("Award %1").arg(i);
        award.amount = {1000000 + i};
        award.awarded = QDate(2015, 4, 1).addDays(i % 4000);
        edit.changes.push_back(addition(award));
        Instalment instalment;
        instalment.award = {-i};
        instalment.due = award.awarded.addMonths(12);
        instalment.amount = award.amount;
        edit.changes.push_back(addition(instalment));
        for (int j = 0; j < paymentsOfAward; ++j) {
            Payment payment;
            payment.award = {-i};
            payment.amount = {90000 + j};
            payment.paid = award.awarded.addMonths(j);
            payment.reference = QStringLiteral("%1/%2").arg(i).arg(j);
            edit.changes.push_back(addition(payment));
        }
    }
    return edit;
}

} // namespace yardstick::bench
