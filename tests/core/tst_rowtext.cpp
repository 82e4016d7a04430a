// The texts of a row stand still until the next row, however much comes after them, and have an end.
#include "core/sheets/rowtext.h"
#include "tests/support/testsupport.h"

#include <string>

using yardstick::sheets::maxCellText;
using yardstick::sheets::maxRowText;
using yardstick::sheets::RowText;

class TestRowText : public QObject {
    Q_OBJECT

private slots:
    void init() { yardstick::test::failOnWarnings(); }

    void textsStandStillWhileTheRowGrows()
    {
        RowText text;
        std::vector<std::string_view> views;
        std::vector<std::string> expected;
        for (int cell = 0; cell < 3000; ++cell) {
            text.begin();
            expected.push_back(std::string(std::size_t(cell % 97), char('a' + cell % 26)));
            const std::string_view whole = expected.back();
            QVERIFY(text.append(whole.substr(0, whole.size() / 2)));
            QVERIFY(text.append(whole.substr(whole.size() / 2)));
            views.push_back(text.current());
        }
        for (std::size_t cell = 0; cell < views.size(); ++cell) {
            QVERIFY(views[cell] == expected[cell]);
            QVERIFY(text.owns(views[cell]));
        }
        QVERIFY(!text.owns(expected.front()));
        text.clear();
        text.begin();
        QVERIFY(text.current().empty());
    }

    void aCellThatGrowsBeyondItsBlockStaysWhole()
    {
        RowText text;
        text.begin();
        std::string expected;
        while (expected.size() < 100'000) {
            const std::string piece = std::to_string(expected.size()) + ' ';
            QVERIFY(text.append(piece));
            expected += piece;
        }
        QVERIFY(text.current() == expected);
        text.restart();
        QVERIFY(text.append("other"));
        QVERIFY(text.current() == "other");
    }

    void aCellAndARowHaveAnEnd()
    {
        RowText text;
        const std::string most(maxCellText, 'x');
        std::size_t size = 0;
        for (; size + most.size() <= maxRowText; size += most.size()) {
            text.begin();
            QVERIFY(text.append(most));
            QVERIFY(!text.append("y"));
            QCOMPARE(text.current().size(), most.size());
        }
        text.begin();
        QVERIFY(text.append(most.substr(0, maxRowText - size)));
        QVERIFY(!text.append("y"));
        text.clear();
        text.begin();
        QVERIFY(text.append(most));
    }
};

QTEST_GUILESS_MAIN(TestRowText)
#include "tst_rowtext.moc"
