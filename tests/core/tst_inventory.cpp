// Every published file that is at hand: how much is read of it, what is found wrong with it, and figures that
// anybody can look up in it. The layouts' own cases cover the same ground without the files.
#include "core/importing/importer.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <cmath>
#include <map>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

class tst_Inventory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyFileIsReadWhole_data();
    void everyFileIsReadWhole();
    void totalsAreTheSumsOfTheirParts_data();
    void totalsAreTheSumsOfTheirParts();

private:
    Result<Draft> draftOf(const QString &path, const ImportOptions &options = {});

    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
};

namespace {

/// What a file holds: figures, the areas and periods they are for, those that are absent, and issues.
struct Held {
    qint64 figures = 0;
    size_t areas = 0;
    size_t periods = 0;
    qint64 markers = 0;
    qint64 errors = 0;
    qint64 warnings = 0;

    bool operator==(const Held &) const = default;
};

Held heldBy(const Draft &draft)
{
    Held held;
    held.figures = static_cast<qint64>(draft.figures.size());
    std::set<int> areas;
    std::set<int> periods;
    for (const DraftFigure &figure : draft.figures) {
        areas.insert(figure.area);
        periods.insert(figure.period);
        held.markers += figure.marker >= 0 ? 1 : 0;
    }
    held.areas = areas.size();
    held.periods = periods.size();
    for (const Issue &issue : draft.issues) {
        held.errors += issue.severity == Issue::Severity::Error ? 1 : 0;
        held.warnings += issue.severity == Issue::Severity::Warning ? 1 : 0;
    }
    return held;
}

QString textOf(const Held &held)
{
    return QStringLiteral("%1 figures, %2 areas, %3 periods, %4 markers, %5 errors, %6 warnings")
        .arg(held.figures)
        .arg(held.areas)
        .arg(held.periods)
        .arg(held.markers)
        .arg(held.errors)
        .arg(held.warnings);
}

/// "indicator area period[, breakdown]" to the figure's text, for all figures of a draft.
QHash<QString, QString> figuresByName(const Draft &draft)
{
    QHash<QString, QString> figures;
    for (const DraftFigure &figure : draft.figures) {
        const QString breakdown = canonicalBreakdown(draft.breakdowns.at(figure.breakdown));
        QString name =
            QStringLiteral("%1 %2 %3")
                .arg(draft.indicators.at(figure.indicator).value, draft.areas.at(figure.area).value,
                     periodShortLabel(draft.periods.at(figure.period)));
        if (!breakdown.isEmpty())
            name += QStringLiteral(", ") + QString(breakdown).replace(u'\n', QStringLiteral("; "));
        figures.insert(name, figure.marker < 0 ? QString::number(figure.value, 'g', 9)
                                               : draft.markers.at(figure.marker).text);
    }
    return figures;
}

} // namespace

void tst_Inventory::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

Result<Draft> tst_Inventory::draftOf(const QString &path, const ImportOptions &options)
{
    return readDraft(path, *m_catalogue, m_layouts, options);
}

void tst_Inventory::everyFileIsReadWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Held>("expected");
    QTest::addColumn<QString>("anchors"); ///< "name = figure", one a line
    const auto row = [](const char *file, const Held &held, const char *anchors) {
        QTest::newRow(file) << QString::fromUtf8(file) << held << QString::fromUtf8(anchors);
    };
    row("ons/policeforceareatablesyedecember2024.xlsx", {43639, 414, 18, 3186, 0, 11},
        "recorded-crime E23000016 2024 = 81164\n"
        "violence-against-the-person E23000016 2024 = 32524\n"
        "homicide E23000016 2024 = 9\n"
        "weapons-possession E23000016 2024 = 1072\n"
        "recorded-crime K04000001 2024 = 5350405\n"
        "recorded-crime K04000001 2023 = 5483871\n"
        "recorded-crime-change K04000001 2024 = -2.43379175\n"
        "population-rounded E23000016 30 Jun 2023 = 1325300\n"
        "households-rounded E23000016 30 Jun 2021 = 558900\n"
        "recorded-crime-rate E23000016 2024 = 61.2442937\n"
        "knife-offences E23000016 2010-11 = 497\n"
        "knife-offences E23000016 2024 = 666\n"
        "knife-offences-share E23000016 2024 = 5.04125350\n"
        "knife-attempted-murder E23000016 2024 = 13\n"
        "knife-threats-to-kill E23000016 2024 = 101\n"
        "knife-assault E23000016 2024 = 335\n"
        "knife-robbery E23000016 2024 = 173\n"
        "knife-sexual-assault E23000016 2024 = 41\n"
        "knife-homicide E23000016 2024 = 3\n"
        "knife-homicide E23000021 2024 = 2\n"
        "knife-offences-change E23000016 2024 = -7.5\n"
        "knife-offences-change K04000001 2024 = 2.19796679\n"
        "knife-offences-rate E23000016 2023 = 54.7951878\n"
        "knife-offences-rate K04000001 2023 = 90.6188208\n"
        "firearm-offences E23000016 2009-10 = 84\n"
        "firearm-offences E23000016 2023 = 99\n"
        "firearm-offences E23000016 2024 = 80\n"
        "fraud-offences E23000016 2023 = 6012\n"
        "fraud-offences E23000016 2024 = 5786\n"
        "homicide-change E23000028 2024 = [u]\n"
        "recorded-crime YS-UNASSIGNED-E23000016 2024 = 652\n"
        "recorded-crime YS-MANCHESTER-AIRPORT 2024 = 1684");
    row("ons/policeforceareatablesyearendingmarch2018v2.xlsx", {8804, 57, 26, 357, 0, 0},
        "recorded-crime E23000016 2017-18 = 84342\n"
        "violence-against-the-person E23000016 2017-18 = 28234\n"
        "recorded-crime K04000001 2017-18 = 4876282\n"
        "recorded-crime-change K04000001 2017-18 = 12.8574093\n"
        "population-rounded E23000016 30 Jun 2016 = 1261100\n"
        "residential-burglary-household-rate K04000001 2017-18 = 12.6076953\n"
        "knife-offences E23000016 2017-18 = 452\n"
        "knife-offences E23000016 2010-11 = 427\n"
        "knife-offences-change K04000001 2017-18 = 16.2098011\n"
        "csew-asb E23000013 2017-18 = 33.1592803\n"
        "asb-incidents YS-EW-EXC-BTP 2007-08 = 3873916\n"
        "asb-incidents K04000001 2017-18 = 1661455\n"
        "asb-incidents-share K04000001 2017-18, incident category=Nuisance = 72.5527282\n"
        "population-rounded K04000001 30 Jun 2002 = 52602100\n"
        "households-rounded K04000001 30 Jun 2016 = 24570500");
    row("ons/policeforceareatablesyearendingseptember2019.xlsx", {6069, 59, 12, 327, 0, 1},
        "recorded-crime E23000016 YE Sep 2019 = 88384\n"
        "violence-against-the-person E23000016 YE Sep 2019 = 33267\n"
        "knife-offences E23000016 YE Sep 2019 = 665\n"
        "knife-offences E23000016 2018-19 = 534\n"
        "knife-offences E23000021 2018-19 = 848\n"
        "knife-offences YS-EW-EXC-GMP 2018-19 = 43531\n"
        "recorded-crime YS-EW-EXC-GMP YE Sep 2019 = 5000036\n"
        "recorded-crime E23000005 YE Sep 2019 = ..\n"
        "knife-offences-rate E12000007 YE Sep 2019 = 169.284496");
    row("ons/pfatablesdec19.xlsx", {6124, 59, 12, 319, 0, 0},
        "recorded-crime E23000016 2019 = 88499\n"
        "violence-against-the-person E23000016 2019 = 34146\n"
        "knife-offences E23000016 2019 = 695\n"
        "knife-offences YS-EW-EXC-GMP 2019 = 45627\n"
        "knife-offences K04000001 2019 = NA\n"
        "knife-offences E12000002 2016-17 = 3669\n"
        "knife-offences YS-NW-EXC-GMP 2019 = 3255\n"
        "population-rounded YS-EW-EXC-GMP 30 Jun 2018 = 56303200");
    row("ons/policeforceareatablesyejune25final.csv", {9131, 397, 1, 0, 0, 2},
        "recorded-crime E23000016 YE Jun 2025 = 81092\n"
        "recorded-crime YS-UNASSIGNED-E23000001 YE Jun 2025 = 38004");
}

void tst_Inventory::everyFileIsReadWhole()
{
    QFETCH(QString, file);
    QFETCH(Held, expected);
    QFETCH(QString, anchors);
    const QString path = publishedFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the layout's own case covers the same ground.");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    const QHash<QString, QString> figures = figuresByName(*draft);
    for (const QString &anchor : anchors.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = anchor.section(QStringLiteral(" = "), 0, 0);
        QVERIFY2(figures.contains(name), qPrintable(name));
        const QString found = figures.value(name);
        const QString wanted = anchor.section(QStringLiteral(" = "), 1);
        bool isNumber = false;
        const double number = wanted.toDouble(&isNumber);
        const bool same =
            isNumber ? std::abs(found.toDouble() - number) <= std::abs(number) * 1e-8 : found == wanted;
        QVERIFY2(same, qPrintable(QStringLiteral("%1 = %2").arg(name, found)));
    }
    const Held held = heldBy(*draft);
    QVERIFY2(held == expected, qPrintable(textOf(held) + QLatin1Char('\n') + issuesText(*draft)));
}

void tst_Inventory::totalsAreTheSumsOfTheirParts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("sums");
    QTest::newRow("the force tables of December 2024")

        << QStringLiteral("ons/policeforceareatablesyedecember2024.xlsx") << 3344;
    QTest::newRow("Table C2 of June 2025")
        << QStringLiteral("ons/policeforceareatablesyejune25final.csv") << 1588;
    QTest::newRow("March 2018") << QStringLiteral("ons/policeforceareatablesyearendingmarch2018v2.xlsx")
                                << 280;
    QTest::newRow("September 2019") << QStringLiteral("ons/policeforceareatablesyearendingseptember2019.xlsx")
                                    << 275;
    QTest::newRow("December 2019") << QStringLiteral("ons/pfatablesdec19.xlsx") << 275;
}

void tst_Inventory::totalsAreTheSumsOfTheirParts()
{
    QFETCH(QString, file);
    QFETCH(int, sums);
    const QString path = publishedFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the layout's own case covers the same ground.");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    std::map<std::tuple<QString, int, int>, double> counts; // by indicator, area, period
    for (const DraftFigure &figure : draft->figures) {
        if (figure.marker < 0 && figure.breakdown == 0)
            counts[{draft->indicators.at(figure.indicator).value, figure.area, figure.period}] = figure.value;
    }
    int checked = 0;
    for (const auto &[of, total] : counts) {
        const auto &[id, area, period] = of;
        double sum = 0;
        bool whole = true;
        const std::vector<IndicatorId> &parts = m_catalogue->indicator({id})->parts;
        for (const IndicatorId &part : parts) {
            const auto found = counts.find({part.value, area, period});
            whole = whole && found != counts.end();
            sum += whole ? found->second : 0;
        }
        if (parts.empty() || !whole)
            continue;
        QVERIFY2(sum == total, qPrintable(id + QLatin1Char(' ') + draft->areas.at(area).value +
                                          QLatin1Char(' ') + periodLabel(draft->periods.at(period))));
        ++checked;
    }
    QCOMPARE(checked, sums);
}

QTEST_GUILESS_MAIN(tst_Inventory)
#include "tst_inventory.moc"
