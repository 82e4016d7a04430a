// The ways in which totals part the money: one entry each, listed at the end.
#include "core/funding/totals.h"
#include "core/model/period.h"

namespace yardstick {

namespace {

QString named(const QString &name, const char *none)
{
    return name.isEmpty() ? QString::fromUtf8(none) : name;
}

qint64 financialYearCode(const FundingRegister &, const MoneyLine &line)
{
    return line.date.isValid() ? financialYearOf(line.date) : 0;
}

QString financialYearLabel(const FundingRegister &, const Catalogue &, qint64 code)
{
    return code == 0 ? QStringLiteral("No date")
                     : periodShortLabel(Period::financialYear(static_cast<int>(code)));
}

qint64 calendarYearCode(const FundingRegister &, const MoneyLine &line)
{
    return line.date.isValid() ? line.date.year() : 0;
}

QString calendarYearLabel(const FundingRegister &, const Catalogue &, qint64 code)
{
    return code == 0 ? QStringLiteral("No date") : QString::number(code);
}

qint64 programmeCode(const FundingRegister &, const MoneyLine &line)
{
    return line.programme.value;
}

QString programmeLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    const Programme *programme = find(funding, ProgrammeId{code});
    return named(programme ? programme->name : QString(), "No programme");
}

QString themeLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    const Programme *programme = find(funding, ProgrammeId{code});
    return named(programme ? programme->theme.simplified() : QString(), "No theme");
}

qint64 lotCode(const FundingRegister &funding, const MoneyLine &line)
{
    const Award *award = find(funding, line.award);
    return award ? award->lot.value : 0;
}

QString lotLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    return code == 0 ? QStringLiteral("No lot") : recordLabel(funding, {&lotKind, code});
}

qint64 roundCode(const FundingRegister &funding, const MoneyLine &line)
{
    const Lot *lot = find(funding, LotId{lotCode(funding, line)});
    return lot ? lot->round.value : 0;
}

QString roundLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    const Round *round = find(funding, RoundId{code});
    return named(round ? round->name : QString(), "No round");
}

qint64 awardCode(const FundingRegister &, const MoneyLine &line)
{
    return line.award.value;
}

QString awardLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    return code == 0 ? QStringLiteral("No award") : recordLabel(funding, {&awardKind, code});
}

qint64 funderCode(const FundingRegister &funding, const MoneyLine &line)
{
    const FunderGrant *grant = find(funding, line.grant);
    return grant ? grant->funder.value : 0;
}

QString funderLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    const Organisation *funder = find(funding, OrganisationId{code});
    return named(funder ? funder->name : QString(), "Own money, or not said");
}

qint64 providerCode(const FundingRegister &, const MoneyLine &line)
{
    return line.recipient.value;
}

QString providerLabel(const FundingRegister &funding, const Catalogue &, qint64 code)
{
    const Organisation *provider = find(funding, OrganisationId{code});
    return named(provider ? provider->name : QString(), "No provider");
}

// An area is that of an award, or of a programme; the latter's numbers are told apart by their sign.
qint64 areaCode(const FundingRegister &funding, const MoneyLine &line)
{
    const Award *award = find(funding, line.award);
    if (award && !award->area.isEmpty())
        return award->id.value;
    return -line.programme.value;
}

QString areaLabel(const FundingRegister &funding, const Catalogue &catalogue, qint64 code)
{
    AreaId area;
    if (const Award *award = find(funding, AwardId{code}))
        area = award->area;
    if (const Programme *programme = find(funding, ProgrammeId{-code})) {
        if (programme->areas.size() > 1)
            return QStringLiteral("Several areas");
        if (!programme->areas.empty())
            area = programme->areas.front();
    }
    const Area *known = catalogue.area(area);
    return named(known ? known->name : area.value, "No area");
}

const MoneyGrouping financialYear = {"financial-year", "Financial year", financialYearCode,
                                     financialYearLabel, true};
const MoneyGrouping calendarYear = {"calendar-year", "Calendar year", calendarYearCode, calendarYearLabel,
                                    true};
const MoneyGrouping theme = {"theme", "Theme", programmeCode, themeLabel, false, true};
const MoneyGrouping programme = {"programme", "Programme", programmeCode, programmeLabel};
const MoneyGrouping fundingRound = {"round", "Round", roundCode, roundLabel};
const MoneyGrouping lot = {"lot", "Lot", lotCode, lotLabel};
const MoneyGrouping award = {"award", "Award", awardCode, awardLabel, false, false, true};
const MoneyGrouping funder = {"funder", "Funder", funderCode, funderLabel};
const MoneyGrouping provider = {"provider", "Provider", providerCode, providerLabel, false, false, true};
const MoneyGrouping area = {"area", "Area", areaCode, areaLabel, false, true};

constexpr std::array groupings = {&financialYear, &calendarYear, &theme,  &programme, &fundingRound,
                                  &lot,           &award,        &funder, &provider,  &area};

} // namespace

std::span<const MoneyGrouping *const> moneyGroupings()
{
    return groupings;
}

const MoneyGrouping *moneyGrouping(QStringView key)
{
    for (const MoneyGrouping *grouping : groupings) {
        if (key == QLatin1String(grouping->key))
            return grouping;
    }
    return nullptr;
}

} // namespace yardstick
