#include "core/catalogue/catalogue.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace yardstick;

namespace {

using Files = QMap<QString, QByteArray>;

/// The smallest files that load.
Files soundFiles()
{
    return {
        {QStringLiteral("areas.json"), R"({"areas": [{"id": "E1", "name": "Kent", "kind": "force"}]})"},
        {QStringLiteral("publications.json"),
         R"({"publications": [{"id": "p", "title": "Tables", "publisher": "Office"}]})"},
        {QStringLiteral("indicators.json"), R"({"indicators": []})"},
    };
}

Result<Catalogue> loadFiles(const Files &files)
{
    QTemporaryDir folder;
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(folder.filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) < 0)
            return Error{file.errorString()};
    }
    return Catalogue::load(folder.path());
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<Catalogue> loaded = Catalogue::load();
        QVERIFY_RESULT(loaded);
        m_catalogue = std::move(*loaded);
    }

    void init() { test::failOnWarnings(); }

    void holdsTheForcesAndRegions()
    {
        QMap<AreaKind, int> counts;
        for (const Area &area : m_catalogue.areas())
            ++counts[area.kind];
        QCOMPARE(counts[AreaKind::Force], 43);
        QCOMPARE(counts[AreaKind::Region], 9);
        QCOMPARE(counts[AreaKind::Nation], 3);
        for (int n = 1; n <= 39; ++n)
            verifyForceCode(QStringLiteral("E230000%1").arg(n, 2, 10, QChar(u'0')));
        for (int n = 1; n <= 4; ++n)
            verifyForceCode(QStringLiteral("W1500000%1").arg(n));
    }

    void everyForceLeadsUpToEnglandAndWales()
    {
        for (const Area &area : m_catalogue.areas()) {
            const Area *top = &area;
            for (int steps = 0; !top->parent.isEmpty() && steps < 5; ++steps)
                top = m_catalogue.area(top->parent);
            if (area.kind == AreaKind::Force || area.kind == AreaKind::Region)
                QVERIFY2(top->id.value == QLatin1String("K04000001"), qPrintable(area.name));
        }
    }

    void everySuccessorTakesOverFromAnEndedArea()
    {
        for (const Area &area : m_catalogue.areas()) {
            if (area.successor.isEmpty())
                continue;
            QVERIFY2(m_catalogue.area(area.successor), qPrintable(area.name));
            QVERIFY2(area.validTo.isValid(), qPrintable(area.name));
        }
    }

    void everySpellingIsThatOfItsOwnArea()
    {
        for (const Area &area : m_catalogue.areas()) {
            for (const QString &name : QStringList{area.id.value, area.name} + area.aliases) {
                const Area *found = m_catalogue.findArea(name, {area.kind});
                QVERIFY2(found == &area, qPrintable(area.id.value + u' ' + name));
                QVERIFY(m_catalogue.isNameOf(area, name));
            }
        }
    }

    void findsAnArea_data();
    void findsAnArea();
    void sharedNamesAreToldApartByKind();
    void suggestsNearNames_data();
    void suggestsNearNames();
    void everyIndicatorCanBeShownOrServesAnother();
    void everyListedNameTellsItsIndicatorApart();
    void additiveFiguresAreThoseOfTheOpenData();
    void knowsTheIndicatorsOfTheTables();
    void everyNameInThePublishedFilesResolves_data();
    void everyNameInThePublishedFilesResolves();
    void refusesUnsoundFiles_data();
    void refusesUnsoundFiles();
    void loadsQuickly();

private:
    void verifyForceCode(const QString &code)
    {
        const Area *area = m_catalogue.area({code});
        QVERIFY2(area && area->kind == AreaKind::Force, qPrintable(code));
        QCOMPARE(m_catalogue.findArea(code), area);
    }

    Catalogue m_catalogue;
};

void TestCatalogue::findsAnArea_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *sentence, const char *text, const char *id) {
        QTest::newRow(sentence) << QString::fromUtf8(text) << QString::fromLatin1(id);
    };
    row("ampersand for and", "Devon & Cornwall", "E23000035");
    row("and for ampersand", "Devon and Cornwall", "E23000035");
    row("the other ampersand", "Avon & Somerset", "E23000036");
    row("turned round with a comma", "London, City of", "E23000034");
    row("the right way round", "City of London", "E23000034");
    row("the two London forces together are the region", "City of London / Metropolitan Police", "E12000007");
    row("as the prosecutors join them", "Metropolitan and City", "E12000007");
    row("with Service", "Metropolitan Police Service", "E23000001");
    row("without Police", "Metropolitan", "E23000001");
    row("hyphenated", "Dyfed-Powys", "W15000004");
    row("not hyphenated", "Dyfed Powys", "W15000004");
    row("with a non-breaking hyphen", "Dyfed\u2011Powys", "W15000004");
    row("the name that the force now bears", "Hampshire and Isle of Wight", "E23000030");
    row("that name with Constabulary", "Hampshire & Isle of Wight Constabulary", "E23000030");
    row("written as one word", "GreaterManchester", "E23000005");
    row("a misspelling of the population file", "Chesire", "E23000006");
    row("with a note", "Leicestershire [note 4]", "E23000021");
    row("with a note that touches", "England (exc. Greater Manchester Police)[note 8]", "YS-ENG-EXC-GMP");
    row("with two notes in one", "Sussex [note 10, 11]", "E23000033");
    row("with a note on the next line", "ENGLAND AND WALES\n[note 4]", "K04000001");
    row("with a superscript digit", "Derbyshire\u00b9", "E23000018");
    row("with a trailing blank", "North East ", "E12000001");
    row("in capitals", "YORKSHIRE AND THE HUMBER", "E12000003");
    row("with a small the", "Yorkshire and the Humber", "E12000003");
    row("East", "East", "E12000006");
    row("Eastern", "Eastern", "E12000006");
    row("East of England", "East of England", "E12000006");
    row("Eastern Region", "Eastern Region", "E12000006");
    row("the region by its suffix", "West Midlands Region", "E12000005");
    row("a force comes before a region", "West Midlands", "E23000014");
    row("the country in capitals", "WALES", "W92000004");
    row("the transport police", "British Transport Police", "YS-BTP");
    row("Action Fraud", "Action Fraud", "YS-AF");
    row("Action Fraud as a region", "Fraud: Action Fraud", "YS-AF");
    row("Cifas in capitals", "CIFAS", "YS-CIFAS");
    row("Cifas as it writes itself", "Cifas", "YS-CIFAS");
    row("the predecessor of UK Finance", "Financial Fraud Action UK", "YS-FFAUK");
    row("UK Finance", "UK Finance", "YS-UKF");
    row("unknown force area", "Unknown [note 6]", "YS-UNKNOWN");
    row("forty-three forces", "Total 43 forces", "YS-43-FORCES");
    row("excluding Greater Manchester", "ENGLAND AND WALES (Excluding Greater Manchester Police)",
        "YS-EW-EXC-GMP");
    row("exc. Greater Manchester", "England and Wales (exc. Greater Manchester Police) [note 8]",
        "YS-EW-EXC-GMP");
    row("exc. GMP", "England and Wales (exc. GMP)", "YS-EW-EXC-GMP");
    row("including the transport police", "ENGLAND AND WALES (inc. BTP)", "K04000001");
    row("excluding the transport police", "ENGLAND AND WALES (exc. BTP)", "YS-EW-EXC-BTP");
    row("a total with an asterisk", "*Total England and Wales", "K04000001");
    row("a code in small letters", "e23000016", "E23000016");
    row("staff lent to central services", "Central Service Secondments", "YS-CENTRAL");
    row("a bare total is no area", "Total", "");
    row("a local authority is no area here", "Cannock Chase", "");
    row("a glued footnote digit is not guessed away", "Wiltshire3", "");
    row("nothing is no area", "", "");
    row("a note alone is no area", "[note 3]", "");
    row("Scotland is not covered", "Police Scotland", "");
}

void TestCatalogue::findsAnArea()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    const Area *found = m_catalogue.findArea(text);
    QCOMPARE(found ? found->id.value : QString(), id);
}

void TestCatalogue::sharedNamesAreToldApartByKind()
{
    const QString name = QStringLiteral("West Midlands");
    QCOMPARE(m_catalogue.findArea(name, {AreaKind::Region})->id.value, QStringLiteral("E12000005"));
    QCOMPARE(m_catalogue.findArea(name, {AreaKind::Force})->id.value, QStringLiteral("E23000014"));
    QCOMPARE(m_catalogue.findArea(name, {AreaKind::Region, AreaKind::Force})->id.value,
             QStringLiteral("E12000005"));
    QVERIFY(!m_catalogue.findArea(name, {AreaKind::Nation}));
    QVERIFY(m_catalogue.isNameOf(*m_catalogue.area({QStringLiteral("E12000005")}), name));
    QVERIFY(m_catalogue.isNameOf(*m_catalogue.area({QStringLiteral("E23000014")}), name));
    QVERIFY(
        !m_catalogue.isNameOf(*m_catalogue.area({QStringLiteral("E23000032")}), QStringLiteral("Surrey")));
}

void TestCatalogue::suggestsNearNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("a letter is missing") << QStringLiteral("Nothumbria") << QStringLiteral("E23000007");
    QTest::newRow("two letters are swapped") << QStringLiteral("Lecis") << QString();
    QTest::newRow("neighbouring letters are swapped")
        << QStringLiteral("Leicestershrie") << QStringLiteral("E23000021");
    QTest::newRow("a footnote digit is glued on")
        << QStringLiteral("Wiltshire3") << QStringLiteral("E23000038");
    QTest::newRow("a word of another world") << QStringLiteral("Xylophone Quartet") << QString();
}

void TestCatalogue::suggestsNearNames()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    const std::vector<const Area *> nearest = m_catalogue.nearestAreas(text);
    QVERIFY(nearest.size() <= 3);
    if (id.isEmpty())
        return;
    QVERIFY(!nearest.empty());
    QCOMPARE(nearest.front()->id.value, id);
}

void TestCatalogue::everyIndicatorCanBeShownOrServesAnother()
{
    for (const Indicator &indicator : m_catalogue.indicators()) {
        QVERIFY2(m_catalogue.publication(indicator.publication), qPrintable(indicator.id.value));
        QVERIFY2(!indicator.listed || !measuresOf(indicator).empty(), qPrintable(indicator.id.value));
        QVERIFY2(!indicator.definition.isEmpty(), qPrintable(indicator.id.value));
        if (!indicator.rate || indicator.rate->published.isEmpty())
            continue;
        const Indicator *published = m_catalogue.indicator(indicator.rate->published);
        QVERIFY2(published && !published->hasCount && !published->listed, qPrintable(indicator.id.value));
        const Indicator *people = m_catalogue.indicator(indicator.rate->denominator);
        QVERIFY2(indicator.rate->denominator.isEmpty() || people->stock, qPrintable(indicator.id.value));
    }
}

void TestCatalogue::everyListedNameTellsItsIndicatorApart()
{
    QSet<QString> names;
    for (const Indicator &indicator : m_catalogue.indicators()) {
        QVERIFY2(!names.contains(indicator.name), qPrintable(indicator.name));
        names.insert(indicator.name);
    }
}

void TestCatalogue::additiveFiguresAreThoseOfTheOpenData()
{
    const QStringList openData = {QStringLiteral("ho-prc"),
                                  QStringLiteral("ho-prc-csp"),
                                  QStringLiteral("ho-outcomes"),
                                  QStringLiteral("ho-workforce-open-data"),
                                  QStringLiteral("ho-stop-search-open-data"),
                                  QStringLiteral("ho-rolling-crime"),
                                  QStringLiteral("moj-kows-pfa"),
                                  QStringLiteral("yjs"),
                                  QStringLiteral("moj-reoffending")};
    for (const Indicator &indicator : m_catalogue.indicators())
        QVERIFY2(indicator.additive == (indicator.hasCount && openData.contains(indicator.publication.value)),
                 qPrintable(indicator.id.value));
}

void TestCatalogue::knowsTheIndicatorsOfTheTables()
{
    const Indicator *knife = m_catalogue.indicator({QStringLiteral("knife-offences")});
    QVERIFY(knife && knife->rate && knife->percent);
    QCOMPARE(knife->rate->per, 100000.0);
    QCOMPARE(knife->percent->of, QStringLiteral("selected offences"));
    QCOMPARE(measuresOf(*knife).size(), size_t(4));

    const Indicator *slice = m_catalogue.indicator({QStringLiteral("prc-weapons-possession")});
    QVERIFY(slice);
    QCOMPARE(slice->storedAs.value, QStringLiteral("prc-offences"));
    const Breakdown where = {
        {QStringLiteral("offence-group"), QStringLiteral("Possession of weapons offences")}};
    QVERIFY(slice->where == where);
    QVERIFY(m_catalogue.indicator({QStringLiteral("population")})->stock);
    QVERIFY(!m_catalogue.indicator({QStringLiteral("no-such-thing")}));
    QVERIFY(!m_catalogue.publication({QStringLiteral("no-such-thing")}));
}

void TestCatalogue::everyNameInThePublishedFilesResolves_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("column"); // from 0
    QTest::addColumn<QStringList>("otherTexts");
    QTest::newRow("forces of the open data of 2018")
        << QStringLiteral("home-office/prc-pfa-mar2013-onwards-tables201718.csv") << 2
        << QStringList{QStringLiteral("Force Name")};
    QTest::newRow("forces of the rolling years")
        << QStringLiteral("home-office/rec-crime-pfa.csv") << 1 << QStringList{QStringLiteral("PFA")};
    QTest::newRow("regions of the rolling years")
        << QStringLiteral("home-office/rec-crime-pfa.csv") << 2 << QStringList{QStringLiteral("Region")};
    QTest::newRow("forces of the mid-year estimates") << QStringLiteral("population/pfa_population_2024.csv")
                                                      << 1 << QStringList{QStringLiteral("PFA 2023 Name")};
    QTest::newRow("areas of the estimates by local authority")
        << QStringLiteral("population/regionalpopulation.csv") << 1
        << QStringList{QStringLiteral("PFA"), QString()};
    QTest::newRow("regions of the reoffending tool")
        << QStringLiteral("moj/proven-reoffending-overview-apr2008-mar2020.csv") << 2
        << QStringList{QStringLiteral("region")};
    QTest::newRow("areas of the prosecutors' table")
        << QStringLiteral("moj/cps-principal_offence_category_december_2016.csv") << 0
        << QStringList{QStringLiteral("X"), QStringLiteral("National")};
}

namespace {

/// The cell of a record; quoted cells may hold commas.
QString csvCell(const QString &line, int column)
{
    QStringList cells = {QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells += QString();
        else
            cells.last() += c;
    }
    return cells.value(column).trimmed();
}

} // namespace

void TestCatalogue::everyNameInThePublishedFilesResolves()
{
    QFETCH(QString, file);
    QFETCH(int, column);
    QFETCH(QStringList, otherTexts);
    const QString path = test::publishedFile(file);
    if (path.isEmpty())
        QSKIP("The published files are not at hand; the rows of findsAnArea cover the same spellings.");
    QFile opened(path);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(opened.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QSet<QString> names;
    for (const QString &line : lines)
        names.insert(csvCell(line, column));
    for (const QString &name : names) {
        if (!otherTexts.contains(name))
            QVERIFY2(m_catalogue.findArea(name), qPrintable(name));
    }
    QVERIFY(names.size() > 8);
}

void TestCatalogue::refusesUnsoundFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("inMessage");
    const auto row = [](const char *sentence, const char *file, const char *content,
                        const QStringList &inMessage) {
        QTest::newRow(sentence) << QString::fromLatin1(file) << QByteArray(content) << inMessage;
    };
    row("not JSON at all", "areas.json", "{\"areas\": [",
        {QStringLiteral("areas.json"), QStringLiteral("byte")});
    row("a list under another name", "areas.json", R"({"places": []})", {QStringLiteral("\"areas\"")});
    row("a field that is misspelt", "areas.json",
        R"({"areas": [{"id": "E1", "name": "Kent", "kind": "force", "alias": ["K"]}]})",
        {QStringLiteral("entry 1 (E1)"), QStringLiteral("\"alias\"")});
    row("a kind that does not exist", "areas.json",
        R"({"areas": [{"id": "E1", "name": "Kent", "kind": "county"}]})",
        {QStringLiteral("county"), QStringLiteral("aggregate")});
    row("an id twice", "areas.json",
        R"({"areas": [{"id": "E1", "name": "A", "kind": "force"}, {"id": "E1", "name": "B", "kind": "force"}]})",
        {QStringLiteral("\"E1\" is given twice")});
    row("a parent that does not exist", "areas.json",
        R"({"areas": [{"id": "E1", "name": "A", "kind": "force", "parent": "E9"}]})",
        {QStringLiteral("E1"), QStringLiteral("parent"), QStringLiteral("\"E9\"")});
    row("a name that two forces claim", "areas.json",
        R"({"areas": [{"id": "E1", "name": "A & B", "kind": "force"},
                      {"id": "E2", "name": "C", "kind": "force", "aliases": ["a and b"]}]})",
        {QStringLiteral("E1 and E2"), QStringLiteral("\"a and b\"")});
    row("a day that does not exist", "areas.json",
        R"({"areas": [{"id": "E1", "name": "A", "kind": "force", "validTo": "2017-06-31"}]})",
        {QStringLiteral("2017-06-31")});
    row("an indicator of no publication", "indicators.json",
        R"({"indicators": [{"id": "i", "name": "I", "topic": "T", "publication": "nowhere", "unit": "offences",
                            "polarity": "low is good"}]})",
        {QStringLiteral("indicators.json, i"), QStringLiteral("\"nowhere\"")});
    row("a rate over nothing", "indicators.json",
        R"({"indicators": [{"id": "i", "name": "I", "topic": "T", "publication": "p", "unit": "offences",
                            "polarity": "low is good", "rate": {"per": 1000, "denominator": "people"}}]})",
        {QStringLiteral("rate.denominator"), QStringLiteral("\"people\"")});
    row("a rate per nothing", "indicators.json",
        R"({"indicators": [{"id": "i", "name": "I", "topic": "T", "publication": "p", "unit": "offences",
                            "polarity": "low is good", "rate": {"published": "i"}}]})",
        {QStringLiteral("\"per\"")});
    row("a slice of nothing", "indicators.json",
        R"({"indicators": [{"id": "i", "name": "I", "topic": "T", "publication": "p", "unit": "offences",
                            "polarity": "low is good", "where": {"offence-group": "Robbery"}}]})",
        {QStringLiteral("storedAs")});
    row("a publication without publisher", "publications.json",
        R"({"publications": [{"id": "p", "title": "T"}]})",
        {QStringLiteral("publications.json"), QStringLiteral("\"publisher\" is missing")});
}

void TestCatalogue::refusesUnsoundFiles()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, inMessage);
    Files files = soundFiles();
    QVERIFY_RESULT(loadFiles(files));
    files[file] = content;
    const Result<Catalogue> loaded = loadFiles(files);
    QVERIFY(!loaded.ok());
    for (const QString &part : inMessage)
        QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().message));
}

void TestCatalogue::loadsQuickly()
{
    qint64 best = 1'000'000'000;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Result<Catalogue> loaded = Catalogue::load();
        best = std::min(best, timer.nsecsElapsed());
        QVERIFY_RESULT(loaded);
    }
    qInfo("the catalogue loads in %.2f ms", double(best) / 1e6);
    QVERIFY2(best < 50'000'000, "The start-up budget for the catalogue is 5 ms in a release build.");
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
