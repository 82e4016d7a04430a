#include "core/analysis/interval.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <cmath>

using namespace yardstick;

// The published numbers are those of the tests of PHEindicatormethods (UK Health Security Agency); the limits
// of counts and rates are in tst_interval.cpp.

class TestProportionLimits : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void proportion_data();
    void proportion();
    void proportionAtTheEdges();
};

void TestProportionLimits::proportion_data()
{
    QTest::addColumn<double>("numerator");
    QTest::addColumn<double>("denominator");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");

    const auto row = [](const char *name, double numerator, double denominator, double confidence,
                        double lower, double upper) {
        QTest::newRow(name) << numerator << denominator << confidence << lower << upper;
    };
    row("65 of 100 at 95%", 65, 100, confidence95, 0.55254443296887967, 0.73635751756902468);
    row("65 of 100 at 99.8%", 65, 100, confidence998, 0.49549465740704313, 0.77835406140896968);
    row("1,045 of 5,000 at 95%", 1045, 5000, confidence95, 0.19795549880013297, 0.22049130373189027);
    row("1,045 of 5,000 at 99.8%", 1045, 5000, confidence998, 0.19179381799015244, 0.22731562902525818);
    row("a part of one at 95%", 0.445, 1, confidence95, 0.043817447720588223, 0.93346212769791559);
    row("a part of one at 99.8%", 0.445, 1, confidence998, 0.019347006132900975, 0.97022599470195414);
    row("1 of 100 at 95%", 1, 100, confidence95, 0.0017674320641406511, 0.054486196178705294);
    row("1 of 100 at 99.8%", 1, 100, confidence998, 0.000873065697299977, 0.10455445283705821);
    row("5 of 100 at 95%", 5, 100, confidence95, 0.02154367915436798, 0.11175046923191911);
    row("5 of 100 at 99.8%", 5, 100, confidence998, 0.013865320725997183, 0.16458852282596442);
    row("222 of 3,215 at 95%", 222, 3215, confidence95, 0.060791690363636595, 0.078339566813836331);
    row("222 of 3,215 at 99.8%", 222, 3215, confidence998, 0.05647101964624248, 0.084184141852701344);
    row("999 of 3,456 at 95%", 999, 3456, confidence95, 0.27418951080009873, 0.30440389662818057);
    row("999 of 3,456 at 99.8%", 999, 3456, confidence998, 0.26583995768074953, 0.31344754492799848);
    row("81 of 263", 81, 263, confidence95, 0.2552885198782742, 0.3662095769828000);
    row("15 of 148", 15, 148, confidence95, 0.0623863995307363, 0.1604872417233081);
    row("1 of 29", 1, 29, confidence95, 0.0061132142927627, 0.1717552187932029);
}

void TestProportionLimits::proportion()
{
    QFETCH(double, numerator);
    QFETCH(double, denominator);
    QFETCH(double, confidence);
    const auto limits = proportionLimits(numerator, denominator, confidence);
    QVERIFY_RESULT(limits);
    QFETCH(double, lower);
    QCLOSE(limits->lower.value(), lower);
    QFETCH(double, upper);
    QCLOSE(limits->upper.value(), upper);
}

void TestProportionLimits::proportionAtTheEdges()
{
    constexpr double lastDigits = 1e-12;
    const auto none = proportionLimits(0, 20);
    QVERIFY_RESULT(none);
    QVERIFY(std::abs(none->lower.value()) <= lastDigits);
    QVERIFY(test::closeTo(none->upper.value(), 0.16112515805281932, lastDigits));
    const auto all = proportionLimits(20, 20);
    QVERIFY_RESULT(all);
    QVERIFY(test::closeTo(all->lower.value(), 0.8388748419471806, lastDigits));
    QVERIFY(test::closeTo(all->upper.value(), 1, lastDigits));
    const auto printed = proportionLimits(38, 112);
    QVERIFY_RESULT(printed);
    QPRINTS(printed->lower.value(), 0.258231, 6);
    QPRINTS(printed->upper.value(), 0.430999, 6);
}

QTEST_APPLESS_MAIN(TestProportionLimits)
#include "tst_proportionlimits.moc"
