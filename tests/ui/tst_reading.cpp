// When a page reads: not before it is seen, anew when what the window works on changes, and only the newest
// question is answered.
#include "tests/ui/windowfixture.h"
#include "ui/pages/reading.h"

#include <QWidget>

using namespace yardstick;
using namespace yardstick::test;

class tst_Reading : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_fixture = std::make_unique<WindowFixture>();
        m_page = std::make_unique<QWidget>();
        m_reading = new Reading(m_fixture->workspace(), m_page.get());
        m_wanted = std::make_unique<QSignalSpy>(m_reading, &Reading::wanted);
    }
    void cleanup()
    {
        m_wanted.reset();
        m_page.reset();
        m_fixture.reset();
    }
    void aPageIsReadWhenItIsFirstSeen();
    void aHiddenPageWaitsUntilItIsShown();
    void theNewestQuestionIsAnsweredAndNoOther();
    void aStoreThatCantBeOpenedIsTheAnswer();
    void nothingComesToAPageThatIsGone();

private:
    void ask(int number)
    {
        m_reading->read(
            [number](const Store &, const auto &, const async::Progress &) -> Result<int> { return number; },
            [this](const Result<int> &answer) { m_answers.push_back(answer ? *answer : -1); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<QWidget> m_page;
    Reading *m_reading = nullptr;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::vector<int> m_answers;
};

void tst_Reading::aPageIsReadWhenItIsFirstSeen()
{
    QCOMPARE(m_wanted->count(), 0);
    m_page->show();
    QCOMPARE(m_wanted->count(), 1);
    m_page->hide();
    m_page->show(); // nothing has changed meanwhile
    QCOMPARE(m_wanted->count(), 1);
}

void tst_Reading::aHiddenPageWaitsUntilItIsShown()
{
    m_page->show();
    m_page->hide();
    QVERIFY_RESULT(m_fixture->workspace().setOwnArea(westMercia));
    QVERIFY_RESULT(m_fixture->storeFigures(knifeFigures()));
    QCOMPARE(m_wanted->count(), 1);
    m_page->show();
    QCOMPARE(m_wanted->count(), 2);
    QVERIFY_RESULT(m_fixture->workspace().setOwnArea(westMidlands));
    QCOMPARE(m_wanted->count(), 3);
}

void tst_Reading::theNewestQuestionIsAnsweredAndNoOther()
{
    m_answers.clear();
    for (const int number : {1, 2, 3})
        ask(number);
    QVERIFY(m_reading->isRunning());
    QTRY_COMPARE(m_answers, std::vector<int>{3});
    QVERIFY(!m_reading->isRunning());
    // What is wanted later drops what is under way, though nobody sees the page.
    ask(4);
    m_reading->want();
    QVERIFY(!m_reading->isRunning());
    ask(5);
    QTRY_COMPARE(m_answers, (std::vector<int>{3, 5}));
}

void tst_Reading::aStoreThatCantBeOpenedIsTheAnswer()
{
    m_answers.clear();
    QVERIFY(QFile::rename(m_fixture->storePath(), m_fixture->file(QStringLiteral("elsewhere"))));
    ask(1);
    QTRY_COMPARE(m_answers, std::vector<int>{-1});
}

void tst_Reading::nothingComesToAPageThatIsGone()
{
    m_answers.clear();
    ask(1);
    m_page.reset();
    m_wanted->wait(50);
    QVERIFY(m_answers.empty());
}

QTEST_MAIN(tst_Reading)
#include "tst_reading.moc"
