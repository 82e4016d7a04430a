#include "core/model/marker.h"
#include "tests/support/testsupport.h"

#include <QSet>

using namespace yardstick;

class TestMarker : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void readsMarkers_data();
    void readsMarkers();
    void refusesWhatIsNoMarker_data();
    void refusesWhatIsNoMarker();
    void everyKindHasItsOwnKeyAndMeaning();
};

void TestMarker::readsMarkers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *sentence, const char *text, MarkerKind kind) {
        QTest::newRow(sentence) << QString::fromUtf8(text) << static_cast<int>(kind);
    };
    row("unavailable", "[x]", MarkerKind::Unavailable);
    row("unavailable in capitals", "[X]", MarkerKind::Unavailable);
    row("two dots", "..", MarkerKind::Unavailable);
    row("one dot, a slip for two", ".", MarkerKind::Unavailable);
    row("a colon", ":", MarkerKind::Unavailable);
    row("NA", "NA", MarkerKind::Unavailable);
    row("N/A", "N/A", MarkerKind::Unavailable);
    row("N/a", "N/a", MarkerKind::Unavailable);
    row("data not provided", "N/A - data not provided", MarkerKind::Unavailable);
    row("an offence code that expired", "N/A - Offence code expired", MarkerKind::NotApplicable);
    row("not applicable", "[z]", MarkerKind::NotApplicable);
    row("not applicable with blanks inside", "[ z ]", MarkerKind::NotApplicable);
    row("confidential", "[c]", MarkerKind::Confidential);
    row("an asterisk", "*", MarkerKind::Confidential);
    row("base too small", "[u]", MarkerKind::LowReliability);
    row("base too small without brackets", "u", MarkerKind::LowReliability);
    row("small population", "[u1]", MarkerKind::SmallPopulation);
    row("a plus, for the City of London", "+", MarkerKind::SmallPopulation);
    row("low", "[low]", MarkerKind::Low);
    row("high", "[high]", MarkerKind::High);
    row("none recorded", "[w]", MarkerKind::NoneRecorded);
    row("a hyphen", "-", MarkerKind::Dash);
    row("an en dash", "\u2013", MarkerKind::Dash);
    row("a hyphen between blanks", "  - ", MarkerKind::Dash);
    row("an empty cell", "", MarkerKind::Blank);
    row("a cell of blanks", "   ", MarkerKind::Blank);
    row("a cell of non-breaking blanks", "\u00a0\u00a0", MarkerKind::Blank);
    QTest::newRow("a cell of very many blanks") << QString(5000, u' ') << static_cast<int>(MarkerKind::Blank);
    row("a marker with blanks around", " [x]\n", MarkerKind::Unavailable);
}

void TestMarker::readsMarkers()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const std::optional<Marker> marker = parseMarker(text);
    QVERIFY(marker);
    QCOMPARE(static_cast<int>(marker->kind), kind);
    QCOMPARE(marker->text, text.trimmed());
}

void TestMarker::refusesWhatIsNoMarker_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"0",    "-00",      "-45",  "1,234", "[q]",           "[x",      "x",       "z",  "c",
          "[u2]", "[note 4]", "n",    "none",  "not available", "*\u2191", "*\u2193", "**", "--",
          "....", "?",        "#N/A", "#REF!", "[x] revised",   "74.1%"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("a long text") << QString(5000, u' ') + u'x';
}

void TestMarker::refusesWhatIsNoMarker()
{
    QFETCH(QString, text);
    QVERIFY(!parseMarker(text));
}

void TestMarker::everyKindHasItsOwnKeyAndMeaning()
{
    QSet<QString> keys;
    QSet<QString> meanings;
    const int last = static_cast<int>(MarkerKind::Dash);
    for (int i = 0; i <= last; ++i) {
        const auto kind = static_cast<MarkerKind>(i);
        const QString key = markerKindKey(kind);
        QVERIFY(!key.isEmpty() && !key.contains(u' '));
        QVERIFY(markerKindFromKey(key) == kind);
        QVERIFY(!markerMeaning(kind).isEmpty());
        keys.insert(key);
        meanings.insert(markerMeaning(kind));
    }
    QCOMPARE(keys.size(), last + 1);
    QCOMPARE(meanings.size(), last + 1);
    QVERIFY(!markerKindFromKey(u"suppressed"));
}

QTEST_APPLESS_MAIN(TestMarker)
#include "tst_marker.moc"
