#include "core/model/period.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace yardstick;

Q_DECLARE_METATYPE(yardstick::Period)

namespace {

Period mid(int year)
{
    return Period::day(QDate(year, 6, 30));
}

/// Any period that the program can hold, of every kind.
Period randomPeriod(QRandomGenerator &random)
{
    const int year = random.bounded(1900, 2095);
    const int month = random.bounded(1, 13);
    switch (random.bounded(8)) {
    case 0:
        return Period::day(QDate(year, month, random.bounded(1, 29)));
    case 1:
        return Period::month(year, month);
    case 2:
        return Period::calendarQuarter(year, random.bounded(1, 5));
    case 3:
        return Period::calendarYear(year);
    case 4:
        return Period::financialYear(year);
    case 5:
        return Period::yearEnding(year, month);
    case 6:
        return Period::fromMonths(QDate(year, month, 1), random.bounded(1, 13));
    default:
        return Period::fromMonths(QDate(year, month, 1), 12 * random.bounded(1, 5));
    }
}

} // namespace

class TestPeriod : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void finds_data();
    void finds();
    void labels_data();
    void labels();
    void labelsReadBack();
    void isOneHoweverItIsMade();
    void badPartsMakeNoPeriod();
    void leads_data();
    void leads();
    void orderIsTotal();
    void overlapAndContentAgree();
    void standsInItsMiddle();
};

void TestPeriod::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Period>("period");
    const auto row = [](const char *sentence, const char *text, const Period &period) {
        QTest::newRow(sentence) << QString::fromUtf8(text) << period;
    };
    row("financial year with a slash", "2017/18", Period::financialYear(2017));
    row("financial year with a hyphen", "2017-18", Period::financialYear(2017));
    row("financial year with an en dash", "2017\u201318", Period::financialYear(2017));
    row("financial year as the name of a sheet", "2017_18", Period::financialYear(2017));
    row("financial year over the century", "1999-00", Period::financialYear(1999));
    row("financial year in words", "2019 to 2020", Period::financialYear(2019));
    row("financial year with both years in full", "2019/2020", Period::financialYear(2019));
    row("months with years", "Apr 2019 to Mar 2020", Period::financialYear(2019));
    row("months with short years", "Apr '10 to Mar '11", Period::financialYear(2010));
    row("months with curly short years", "Apr \u201910 to Mar \u201911", Period::financialYear(2010));
    row("months over two lines", "Apr  2019 to\n Mar  2020", Period::financialYear(2019));
    row("months with a note", "Apr 2011 to Mar 2012\n[note 9]", Period::financialYear(2011));
    row("months in full", "April 2023 to March 2024", Period::financialYear(2023));
    row("months that make a calendar year", "Jan '18 to Dec '18", Period::calendarYear(2018));
    row("months of one year", "Jan to Mar 2024", Period::calendarQuarter(2024, 1));
    row("months joined by a hyphen", "Jan-Mar 2024", Period::calendarQuarter(2024, 1));
    row("year ending", "Year ending March 2024", Period::financialYear(2023));
    row("year ending, glued", "Year endingMar 2015", Period::financialYear(2014));
    row("year ending, two digits", "year ending June 18", Period::yearEnding(2018, 6));
    row("year ending, apostrophe", "year ending June '18", Period::yearEnding(2018, 6));
    row("year ending December is the calendar year", "year ending December 2024", Period::calendarYear(2024));
    row("year ending on a day", "year ending 31 March 2024", Period::financialYear(2023));
    row("year ending in shouting", "YEAR ENDING MARCH 2024", Period::financialYear(2023));
    row("year to", "Year to March 2024", Period::financialYear(2023));
    row("year ended", "Year ended June 2024", Period::yearEnding(2024, 6));
    row("year ending, initials", "YE Jun 2024", Period::yearEnding(2024, 6));
    row("year ending September, four letters", "Year ending Sept 2019", Period::yearEnding(2019, 9));
    row("twelve months ending on a day", "12 months ending 31/03/2003", Period::financialYear(2002));
    row("twelve months in letters", "Twelve months ending June 2018", Period::yearEnding(2018, 6));
    row("twelve months ending in a leap February", "12 months ending 29/02/2020",
        Period::yearEnding(2020, 2));
    row("quarter ending", "Quarter ending June 2024", Period::calendarQuarter(2024, 2));
    row("days of whole months", "1 April 2019 to 31 March 2020", Period::financialYear(2019));
    row("month with a short year", "Sep-18", Period::month(2018, 9));
    row("month with a blank", "Jun 24", Period::month(2024, 6));
    row("month in full", "June 2024", Period::month(2024, 6));
    row("month of the last century", "Mar-98", Period::month(1998, 3));
    row("the last two-digit year of this century", "Mar-79", Period::month(2079, 3));
    row("the first two-digit year of the last", "Mar-80", Period::month(1980, 3));
    row("day in words", "30 September 2012", Period::day(QDate(2012, 9, 30)));
    row("day in short words", "30 Sep 2012", Period::day(QDate(2012, 9, 30)));
    row("day in digits", "31/03/2003", Period::day(QDate(2003, 3, 31)));
    row("day in digits of any length", "1/4/2003", Period::day(QDate(2003, 4, 1)));
    row("day in international digits", "2012-09-30", Period::day(QDate(2012, 9, 30)));
    row("middle of a year", "Mid-2023", mid(2023));
    row("middle of a year with a blank", "mid 2023", mid(2023));
    row("calendar year", "2024", Period::calendarYear(2024));
    row("calendar year with blanks around", "  2024\u00a0", Period::calendarYear(2024));
    row("calendar year with a note", "2014 [note 10]", Period::calendarYear(2014));
    row("calendar year with two notes", "2014 [note1][note 2]", Period::calendarYear(2014));
    row("financial quarter", "2024-25 Q1", Period::financialQuarter(2024, 1));
    row("last financial quarter", "2024/25 Q4", Period::calendarQuarter(2025, 1));
    row("financial quarter, glued", "2024/25Q4", Period::calendarQuarter(2025, 1));
    row("financial quarter the other way round", "Q2 2024/25", Period::financialQuarter(2024, 2));
    row("calendar quarter", "Q1 2024", Period::calendarQuarter(2024, 1));
    row("calendar quarter the other way round", "2024 Q2", Period::calendarQuarter(2024, 2));
    row("quarter as a word", "2024-25 Quarter 3", Period::financialQuarter(2024, 3));
    row("half a year", "April to September 2015", Period::fromMonths(QDate(2015, 4, 1), 6));
    row("three years", "April 2021 to March 2024", Period::fromMonths(QDate(2021, 4, 1), 36));
}

void TestPeriod::reads()
{
    QFETCH(QString, text);
    QFETCH(Period, period);
    QVERIFY(period.isValid());
    const std::optional<Period> read = parsePeriod(text);
    QVERIFY(read);
    QCOMPARE(*read, period);
    QCOMPARE(findPeriod(text), read);
}

void TestPeriod::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "2024-26",
                             "2017/19",
                             "2017/17",
                             "2017-2019",
                             "2017/18/19",
                             "2010 to 2012",
                             "1072",
                             "2100",
                             "20192",
                             "2,024",
                             "17/18",
                             "2017/",
                             "Q5 2024",
                             "2024-25 Q0",
                             "Q1",
                             "13/13/2003",
                             "31/02/2003",
                             "30 February 2012",
                             "12 months ending 30/12/2017",
                             "year ending 2024",
                             "Year ending",
                             "March",
                             "Mar 201",
                             "Marchy 2015",
                             "Maybe 2015",
                             "Sep-18 to Sep-19",
                             "Dec to Feb 2024",
                             "Mar 2020 to Apr 2019",
                             "mid-2023/24",
                             "mid",
                             "Mid-23",
                             "2024 [note 1",
                             "2024 [x]",
                             "2024 offences",
                             "total 2024",
                             "30th September 2012",
                             "Mar2015",
                             "E23000016",
                             "2024.5",
                             "-2024",
                             "31.03.2003",
                             "1 April 2019 to 30 March 2020",
                             "20242025",
                             "since 2014",
                             "year ending March 2023 to year ending March 2024"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPeriod::refuses()
{
    QFETCH(QString, text);
    const std::optional<Period> read = parsePeriod(text);
    QVERIFY2(!read, qPrintable(read ? periodLabel(*read) : QString()));
}

void TestPeriod::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Period>("period"); // invalid: none
    const auto row = [](const char *sentence, const char *text, const Period &period) {
        QTest::newRow(sentence) << QString::fromUtf8(text) << period;
    };
    row("the title of a table",
        "Table P1:  Police recorded crime by offence group and police force area, England and Wales, number "
        "of "
        "offences, year ending December 2024 [note 1]",
        Period::calendarYear(2024));
    row("a title with a two-digit year",
        "Table P1: Police recorded crime, English regions and Wales, number of offences, year ending March "
        "18",
        Period::financialYear(2017));
    row("a count of offences for a year", "Number of offences: 2014", Period::calendarYear(2014));
    row("a rate for a year", "Rate per 100,000: 2014 [note 10]", Period::calendarYear(2014));
    row("a percentage for a year", "% involving a knife\n Apr 2010\n to Mar 2011",
        Period::financialYear(2010));
    row("a population", "Population figures\n (mid-2023) rounded to 100 [note 5]", mid(2023));
    row("a day", "As at 30 September 2019", Period::day(QDate(2019, 9, 30)));
    row("a year and what it is compared with", "Jan 2024 to Dec 2024 compared with previous year % change",
        Period::calendarYear(2024));
    row("the same year in two ways", "year ending March 2024 (2023-24)", Period::financialYear(2023));
    row("a stretch that says from", "from April 2019 to March 2020", Period::financialYear(2019));
    row("two periods are none", "England and Wales, year ending September 2023 and year ending December 2024",
        {});
    row("a series of years is none", "year ending March 2011 to year ending December 2024)", {});
    row("two years are none", "Mid-year population estimates for police force areas, 2002 to 2016", {});
    row("a change between two months is none", "Change in 12 months\nSep-18 to Sep-19", {});
    row("a comparison of two years is none",
        "percentage change, year ending March 2017 compared with year ending March 2018", {});
    row("the beginning of a series is none", "Table 4: offences, annually from 2014 [note 1]", {});
    row("since is none", "the highest since 2014", {});
    row("a year that ends in an unnamed month is none", "year ending 2024", {});
    row("a slip of the publisher is none", "12 months ending 30/12/2017", {});
    row("part of a longer mark is none", "the plan for 2017/19", {});
    row("the tail of a longer mark is none", "code 17/2018", {});
    row("before a year is none", "pre-2014 methods", {});
    row("a glued footnote is none", "year ending December 20191,2", {});
    row("counts are none", "1,072 offences per 100,000", {});
    row("a code is none", "E23000016 West Mercia", {});
    row("nothing is none", "", {});
}

void TestPeriod::finds()
{
    QFETCH(QString, text);
    QFETCH(Period, period);
    const std::optional<Period> found = findPeriod(text);
    QVERIFY2(found.has_value() == period.isValid(), qPrintable(found ? periodLabel(*found) : QString()));
    if (found)
        QCOMPARE(*found, period);
}

void TestPeriod::labels_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("shortLabel");
    QTest::addColumn<QString>("kind");
    const auto row = [](const Period &period, const char *label, const char *brief, const char *kind) {
        QTest::newRow(label[0] ? label : "invalid")
            << period << QString::fromLatin1(label) << QString::fromLatin1(brief)
            << QString::fromLatin1(kind);
    };
    row(Period::financialYear(2023), "April 2023 to March 2024", "2023-24", "financial year");
    row(Period::financialYear(1999), "April 1999 to March 2000", "1999-00", "financial year");
    row(Period::calendarYear(2024), "2024", "2024", "calendar year");
    row(Period::yearEnding(2024, 6), "year ending June 2024", "YE Jun 2024", "rolling year");
    row(Period::calendarQuarter(2024, 2), "April to June 2024", "2024 Q2", "quarter");
    row(Period::fromMonths(QDate(2023, 12, 1), 3), "December 2023 to February 2024", "Dec 2023 to Feb 2024",
        "quarter");
    row(Period::fromMonths(QDate(2024, 2, 1), 3), "February to April 2024", "Feb to Apr 2024", "quarter");
    row(Period::month(2024, 6), "June 2024", "Jun 2024", "month");
    row(Period::day(QDate(2024, 6, 30)), "30 June 2024", "30 Jun 2024", "day");
    row(Period::fromMonths(QDate(2021, 4, 1), 36), "April 2021 to March 2024", "Apr 2021 to Mar 2024",
        "span of months");
    row(Period(), "", "", "day");
}

void TestPeriod::labels()
{
    QFETCH(Period, period);
    QTEST(periodLabel(period), "label");
    QTEST(periodShortLabel(period), "shortLabel");
    QTEST(periodKindName(period.kind()), "kind");
}

void TestPeriod::labelsReadBack()
{
    QRandomGenerator random(18291929);
    for (int i = 0; i < 10000; ++i) {
        const Period period = randomPeriod(random);
        QVERIFY(period.isValid());
        for (const QString &label : {periodLabel(period), periodShortLabel(period)}) {
            const std::optional<Period> read = parsePeriod(label);
            QVERIFY2(read && *read == period, qPrintable(label));
            QCOMPARE(findPeriod(QStringLiteral("Offences, %1 [note 3]").arg(label)), read);
        }
    }
}

void TestPeriod::isOneHoweverItIsMade()
{
    QCOMPARE(Period::yearEnding(2024, 3), Period::financialYear(2023));
    QCOMPARE(Period::yearEnding(2024, 12), Period::calendarYear(2024));
    QCOMPARE(Period::financialQuarter(2023, 4), Period::calendarQuarter(2024, 1));
    QCOMPARE(qHash(Period::yearEnding(2024, 3)), qHash(Period::financialYear(2023)));
    QCOMPARE(Period::financialYear(2023).lastDay(), QDate(2024, 3, 31));
    QCOMPARE(Period::yearEnding(2024, 2).lastDay(), QDate(2024, 2, 29));
    QCOMPARE(Period::day(QDate(2023, 6, 30)).lastDay(), QDate(2023, 6, 30));
}

void TestPeriod::badPartsMakeNoPeriod()
{
    QVERIFY(!Period().isValid());
    QVERIFY(!Period::month(2024, 13).isValid());
    QVERIFY(!Period::calendarQuarter(2024, 5).isValid());
    QVERIFY(!Period::financialQuarter(2024, 0).isValid());
    QVERIFY(!Period::yearEnding(2024, 0).isValid());
    QVERIFY(!Period::day(QDate()).isValid());
    QVERIFY(!Period::fromMonths(QDate(2024, 1, 2), 12).isValid());
    QVERIFY(!Period::fromMonths(QDate(2024, 1, 1), -1).isValid());
    QCOMPARE(Period::month(2024, 13), Period());
}

void TestPeriod::leads_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<Period>("next");
    QTest::addColumn<bool>("leads");
    const auto row = [](const char *sentence, const Period &period, const Period &next, bool leads) {
        QTest::newRow(sentence) << period << next << leads;
    };
    row("a year leads to the next", Period::financialYear(2022), Period::financialYear(2023), true);
    row("not to the one after that", Period::financialYear(2021), Period::financialYear(2023), false);
    row("not back", Period::financialYear(2023), Period::financialYear(2022), false);
    row("not to itself", Period::financialYear(2023), Period::financialYear(2023), false);
    row("over the gap in the knife tables", Period::financialYear(2021), Period::calendarYear(2023), false);
    row("a year rolls on by nine months", Period::financialYear(2021), Period::calendarYear(2022), true);
    row("a year rolls on by a quarter", Period::yearEnding(2024, 3), Period::yearEnding(2024, 6), true);
    row("a quarter leads to the next", Period::calendarQuarter(2023, 4), Period::calendarQuarter(2024, 1),
        true);
    row("not over a missing quarter", Period::calendarQuarter(2023, 4), Period::calendarQuarter(2024, 2),
        false);
    row("a month leads to the next", Period::month(2023, 12), Period::month(2024, 1), true);
    row("a year leads to the quarter that follows", Period::calendarYear(2023),
        Period::calendarQuarter(2024, 1), true);
    row("a year does not roll on to a quarter inside", Period::calendarYear(2023),
        Period::calendarQuarter(2023, 4), false);
    row("mid-years lead to each other", mid(2022), mid(2023), true);
    row("mid-years over a leap day", mid(2023), mid(2024), true);
    row("a year is missing between mid-years", mid(2021), mid(2023), false);
    row("half-yearly counts lead to each other", Period::day(QDate(2018, 9, 30)),
        Period::day(QDate(2019, 3, 31)), true);
    row("a day does not lead to the year that follows", Period::day(QDate(2018, 12, 31)),
        Period::calendarYear(2019), false);
    row("three years roll on by one", Period::fromMonths(QDate(2015, 4, 1), 36),
        Period::fromMonths(QDate(2016, 4, 1), 36), true);
    row("three years do not roll on by two", Period::fromMonths(QDate(2015, 4, 1), 36),
        Period::fromMonths(QDate(2017, 4, 1), 36), false);
    row("nothing leads nowhere", Period(), Period::calendarYear(2024), false);
    row("nowhere is led to nothing", Period::calendarYear(2024), Period(), false);
}

void TestPeriod::leads()
{
    QFETCH(Period, period);
    QFETCH(Period, next);
    QTEST(period.leadsTo(next), "leads");
}

void TestPeriod::orderIsTotal()
{
    QVERIFY(Period::calendarYear(2023) < Period::financialYear(2023));
    QVERIFY(Period::financialYear(2022) < Period::calendarYear(2023));
    QVERIFY(Period::calendarYear(2024) <
            Period::month(2024, 12)); // both end alike: the earlier beginning first

    QRandomGenerator random(43);
    for (int i = 0; i < 20000; ++i) {
        const Period a = randomPeriod(random);
        const Period b = random.bounded(4) == 0 ? a : randomPeriod(random);
        const Period c = randomPeriod(random);
        QCOMPARE((a < b) + (b < a) + (a == b), 1);
        QCOMPARE((a <=> b) == 0, a == b);
        if (a < b && b < c)
            QVERIFY(a < c);
        QVERIFY(!(a.leadsTo(b) && b.leadsTo(a)));
        QVERIFY(!a.leadsTo(b) || a < b);
    }
}

void TestPeriod::overlapAndContentAgree()
{
    QVERIFY(Period::financialYear(2023).contains(Period::calendarQuarter(2024, 1)));
    QVERIFY(!Period::financialYear(2023).contains(Period::calendarYear(2023)));
    QVERIFY(Period::financialYear(2023).overlaps(Period::calendarYear(2023)));
    QVERIFY(!Period::financialYear(2022).overlaps(Period::financialYear(2023)));
    QVERIFY(!Period().overlaps(Period()));
    QVERIFY(!Period().contains(Period::month(2024, 1)));

    QRandomGenerator random(9);
    for (int i = 0; i < 20000; ++i) {
        const Period a = randomPeriod(random);
        const Period b = randomPeriod(random);
        QCOMPARE(a.overlaps(b), b.overlaps(a));
        QVERIFY(a.overlaps(a) && a.contains(a));
        QVERIFY(!a.contains(b) || a.overlaps(b));
        QVERIFY(!(a.contains(b) && b.contains(a)) || a == b);
    }
}

void TestPeriod::standsInItsMiddle()
{
    QCOMPARE(mid(2023).middle(), QDate(2023, 6, 30));
    QCOMPARE(Period::calendarYear(2023).middle(), QDate(2023, 7, 2));
    QCOMPARE(Period::month(2024, 4).middle(), QDate(2024, 4, 15));
    QVERIFY(!Period().middle().isValid());

    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        const Period period = randomPeriod(random);
        QVERIFY(period.contains(Period::day(period.middle())));
    }
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
