#include "core/analysis/valueclasses.h"
#include "core/text/format.h"
#include "tests/support/testsupport.h"

#include <cmath>
#include <limits>
#include <random>

using namespace yardstick;
using namespace yardstick::test;

class tst_ValueClasses : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void classesAreToldAsFiguresAreShown_data();
    void classesAreToldAsFiguresAreShown();
    void everyFigureLiesInTheClassThatItsTextSays();
    void equalNumbersAreEqual();
    void equalStepsAreEqual();
    void whatIsBeyondBelongsToTheEnd();
};

void tst_ValueClasses::classesAreToldAsFiguresAreShown_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<Classing>("classing");
    QTest::addColumn<QString>("texts");
    const auto row = [](const char *name, const std::vector<double> &values, Measure measure,
                        Classing classing, const char *texts) {
        QTest::newRow(name) << values << measure << classing << QString::fromUtf8(texts);
    };
    const std::vector<double> ten = {10.04, 20, 30, 40, 50, 60, 70, 80, 90, 100};
    row("rates with one decimal, equal numbers", ten, Measure::Rate, Classing::EqualNumbers,
        "10.0 to 29.9; 30.0 to 49.9; 50.0 to 69.9; 70.0 to 89.9; 90.0 to 100.0");
    row("counts without decimals, equal steps", {0, 10, 1000}, Measure::Count, Classing::EqualSteps,
        "0 to 199; 200 to 399; 400 to 599; 600 to 799; 800 to 1,000");
    row("counts that are stored with decimals", {1.5, 2, 3, 4, 5.5}, Measure::Count, Classing::EqualNumbers,
        "1.5 to 1.9; 2.0 to 2.9; 3.0 to 3.9; 4.0 to 5.4; 5.5");
    row("percentages carry their sign", {10, 20, 30, 40, 50}, Measure::Percent, Classing::EqualNumbers,
        "10.0% to 19.9%; 20.0% to 29.9%; 30.0% to 39.9%; 40.0% to 49.9%; 50.0%");
    row("no class without a value of its own", {1, 1, 1, 2, 2, 3}, Measure::Count, Classing::EqualNumbers,
        "1; 2; 3");
    row("one value", {7, 7, 7}, Measure::Count, Classing::EqualSteps, "7");
    row("values that differ only beyond what is shown", {7.01, 7.02, 7.03}, Measure::Rate,
        Classing::EqualNumbers, "7.0");
    row("none", {}, Measure::Count, Classing::EqualNumbers, "");
    row("nothing finite", {std::nan(""), INFINITY}, Measure::Rate, Classing::EqualSteps, "");
    row("one that is not finite is passed over", {5, std::nan("")}, Measure::Count, Classing::EqualSteps,
        "5");
}

void tst_ValueClasses::classesAreToldAsFiguresAreShown()
{
    QFETCH(std::vector<double>, values);
    QFETCH(Measure, measure);
    QFETCH(Classing, classing);
    QFETCH(QString, texts);
    const ValueClasses classes = valueClasses(values, measure, classing);
    QStringList made;
    for (const ValueClass &one : classes.classes)
        made << classText(one, classes, measure);
    QCOMPARE(made.join(QStringLiteral("; ")), texts);
}

void tst_ValueClasses::everyFigureLiesInTheClassThatItsTextSays()
{
    std::mt19937 random(20240424);
    for (int round = 0; round < 200; ++round) {
        std::uniform_real_distribution<double> spread(0, std::pow(10.0, round % 6));
        std::vector<double> values(43);
        for (double &value : values)
            value = spread(random);
        for (const Classing classing : {Classing::EqualNumbers, Classing::EqualSteps}) {
            const ValueClasses classes = valueClasses(values, Measure::Rate, classing);
            for (const double value : values) {
                const auto place = classes.classOf(value);
                QVERIFY(place);
                const ValueClass &one = classes.classes[*place];
                const double shown = numberText(value, 1).remove(QLatin1Char(',')).toDouble();
                QVERIFY2(one.from <= shown && shown <= one.to,
                         qPrintable(classText(one, classes, Measure::Rate)));
            }
        }
    }
}

void tst_ValueClasses::equalNumbersAreEqual()
{
    std::vector<double> values;
    for (int i = 0; i < 43; ++i)
        values.push_back(i * i);
    const ValueClasses classes = valueClasses(values, Measure::Count, Classing::EqualNumbers);
    std::vector<int> sizes(5, 0);
    for (const double value : values)
        ++sizes[*classes.classOf(value)];
    for (const int size : sizes)
        QVERIFY(size == 8 || size == 9);
}

void tst_ValueClasses::equalStepsAreEqual()
{
    const ValueClasses classes = valueClasses({0, 3, 500}, Measure::Rate, Classing::EqualSteps);
    QCOMPARE(classes.classes.size(), size_t(5));
    for (size_t i = 0; i < 5; ++i)
        QCOMPARE(classes.classes[i].from, 100.0 * static_cast<double>(i));
}

void tst_ValueClasses::whatIsBeyondBelongsToTheEnd()
{
    const ValueClasses classes = valueClasses({10, 20, 30, 40, 50}, Measure::Count, Classing::EqualNumbers);
    QCOMPARE(classes.classOf(-5), std::optional<size_t>(0));
    QCOMPARE(classes.classOf(1e9), std::optional<size_t>(4));
    QCOMPARE(classes.classOf(std::numeric_limits<double>::quiet_NaN()), std::nullopt);
    QCOMPARE(ValueClasses().classOf(1), std::nullopt);
}

QTEST_APPLESS_MAIN(tst_ValueClasses)
#include "tst_valueclasses.moc"
