// The same table reads the same in every file type: random small workbooks, sprinkled with what is hazardous
// in one type or another, are written in each and must come back equal, bare and inside a .zip.
#include "tests/support/sheetcollector.h"
#include "tests/support/testcell.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;
using Kind = Cell::Kind;

namespace {

/// Memory, where there is a folder in it: thousands of files are written.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/sameXXXXXX");
}

/// One random workbook after another; the same seed gives the same.
class Workbooks {
public:
    Workbooks(quint32 seed, bool csv)
        : m_random(seed)
        , m_csv(csv)
    {
    }

    QList<TestSheet> next()
    {
        QList<TestSheet> sheets;
        const int count = m_csv ? 1 : m_random.bounded(1, 4);
        for (int index = 0; index < count; ++index) {
            TestSheet sheet = randomSheet();
            sheet.name = QStringLiteral("%1 %2").arg(pick(m_names)).arg(index);
            sheet.hidden = !m_csv && index > 0 && m_random.bounded(3) == 0;
            sheets << sheet;
        }
        return sheets;
    }

private:
    QString pick(const QStringList &texts) { return texts[m_random.bounded(int(texts.size()))]; }

    TestSheet randomSheet()
    {
        TestSheet sheet;
        const int columns = m_random.bounded(2, 7);
        for (int row = 0; m_csv && row < 20; ++row) // so that it is known for a table, whatever follows
            sheet.rows << QStringList(columns, QStringLiteral("head"));
        for (int rows = m_random.bounded(1, 9); rows > 0; --rows) {
            QStringList row;
            for (int column = 0; column < columns; ++column)
                row << (column > 0 && m_random.bounded(4) == 0 ? row.last() : cell());
            if (!m_csv && m_random.bounded(6) == 0)
                row.clear();
            for (int repeats = m_random.bounded(5) == 0 ? m_random.bounded(2, 5) : 1; repeats > 0;
                 --repeats) {
                if (!m_csv && m_random.bounded(7) == 0)
                    sheet.hiddenRows.insert(int(sheet.rows.size()));
                sheet.rows << row;
            }
        }
        return sheet;
    }

    QString cell()
    {
        switch (m_random.bounded(10)) {
        case 0:
            return {};
        case 1:
            return QString::number(m_random.bounded(-5000, 5'000'000));
        case 2:
            return QString::number(m_random.bounded(-100'000, 100'000) / 1000.0);
        case 3:
            return QStringLiteral("=") + QString::number(m_random.bounded(-500, 1500) / 10.0) + u'%';
        case 4:
            return QStringLiteral("=") +
                   QDate(1900, 3, 1).addDays(m_random.bounded(60'000)).toString(Qt::ISODate);
        case 5:
            return pick({QStringLiteral("=TRUE"), QStringLiteral("=FALSE"), QStringLiteral("=#N/A"),
                         QStringLiteral("=#DIV/0!")});
        case 6:
            return text() + QStringLiteral("^{") +
                   pick({QStringLiteral("1"), QStringLiteral("8,9"), QStringLiteral("a & b")}) + u'}';
        default:
            return text();
        }
    }

    /// Text that no type takes for a number: letters, then anything.
    QString text()
    {
        QString text = QStringLiteral("t");
        for (int pieces = m_random.bounded(1, 5); pieces > 0; --pieces)
            text += pick(m_pieces);
        return text;
    }

    QRandomGenerator m_random;
    bool m_csv;
    const QStringList m_names = {QStringLiteral("Table P1"), QStringLiteral("Môn & Co"),
                                 QStringLiteral("“<x>”")};
    const QStringList m_pieces = {
        QStringLiteral(" "),         QStringLiteral("   "),  QStringLiteral("\n"),
        QStringLiteral("\n\n"),      QStringLiteral("\t"),   QStringLiteral("\""),
        QStringLiteral("\"\""),      QStringLiteral(","),    QStringLiteral(";"),
        QStringLiteral("&amp;"),     QStringLiteral("<b>"),  QStringLiteral("]]>"),
        QStringLiteral("'"),         QStringLiteral("[x]"),  QStringLiteral("[note 1]"),
        QStringLiteral("1,234"),     QStringLiteral("–"),    QStringLiteral("Ŷ"),
        QStringLiteral("😀"),         QStringLiteral("é"),    QStringLiteral("x000A_"),
        QStringLiteral("\u00A0"),    QStringLiteral("Kent"), QStringLiteral("%"),
        QStringLiteral("\u202Eabc"), QStringLiteral("="),    QStringLiteral("ﷺ"),
        QStringLiteral("-")};
};

/// Why a cell read is not the one written; nothing where it is.
QString difference(const ReadCell &read, const TestCell &written, bool csv)
{
    constexpr double closeEnough = 1e-12;
    if (csv) { // has text alone
        const QString text = written.text + written.superscript;
        return read.text == text ? QString() : QStringLiteral("“%1” instead of “%2”").arg(read.text, text);
    }
    if (read.kind != written.kind)
        return QStringLiteral("kind %1 instead of %2").arg(int(read.kind)).arg(int(written.kind));
    if (std::abs(read.number - written.number) > closeEnough * std::max(1.0, std::abs(written.number)))
        return QStringLiteral("%1 instead of %2")
            .arg(read.number, 0, 'g', 17)
            .arg(written.number, 0, 'g', 17);
    const bool ownText = read.kind == Kind::Text || read.kind == Kind::Error || read.kind == Kind::DateTime;
    if (ownText && read.text != written.text)
        return QStringLiteral("“%1” instead of “%2”").arg(read.text, written.text);
    if (read.superscript != written.superscript)
        return QStringLiteral("superscript “%1” instead of “%2”").arg(read.superscript, written.superscript);
    return {};
}

QString difference(const ReadSheet &read, const TestSheet &written, bool csv)
{
    if (!csv && (read.info.name != written.name ||
                 (read.info.visibility == SheetInfo::Visibility::Hidden) != written.hidden))
        return QStringLiteral("sheet “%1”").arg(read.info.name);
    qsizetype filled = 0;
    QSet<quint32> hidden;
    for (qsizetype row = 0; row < written.rows.size(); ++row) {
        bool any = false;
        for (qsizetype column = 0; column < written.rows[row].size(); ++column) {
            const TestCell cell = testCell(written.rows[row][column]);
            any = any || cell.kind != Kind::Empty;
            filled += cell.kind != Kind::Empty ? 1 : 0;
            const QString what = difference(read.at(quint32(row), quint32(column)), cell, csv);
            if (!what.isEmpty())
                return QStringLiteral("row %1, column %2: %3").arg(row).arg(column).arg(what);
        }
        if (any && written.hiddenRows.contains(int(row)))
            hidden.insert(quint32(row));
    }
    if (read.cells.size() != filled)
        return QStringLiteral("%1 cells instead of %2").arg(read.cells.size()).arg(filled);
    return !csv && read.hiddenRows != hidden ? QStringLiteral("hidden rows") : QString();
}

} // namespace

class TestSameInEveryType : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
};

void TestSameInEveryType::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QString>("extension");
    QTest::addColumn<bool>("zipped");
    for (const SheetReader *reader : sheetReaders()) {
        const QString id = QString::fromLatin1(reader->id);
        if (id == QLatin1String("zip"))
            continue;
        QTest::newRow(reader->id) << id << false;
        QTest::newRow(qPrintable(id + QStringLiteral(" in a zip"))) << id << true;
    }
}

void TestSameInEveryType::whatIsWrittenIsRead()
{
    QFETCH(QString, extension);
    QFETCH(bool, zipped);
    const bool csv = extension == QLatin1String("csv");
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("book.") + extension);
    const QString archive = folder.filePath(QStringLiteral("book.zip"));
    const int rounds = zipped ? 250 : 1000;
    Workbooks workbooks(zipped ? 20'240'401 : 20'240'331, csv);
    for (int round = 0; round < rounds; ++round) {
        const QList<TestSheet> written = workbooks.next();
        QVERIFY_RESULT(writeWorkbook(path, written));
        if (zipped)
            QVERIFY_RESULT(writeZipOfFiles(archive, {path}));
        const auto read = collectSheets(zipped ? archive : path);
        QVERIFY_RESULT(read);
        QCOMPARE(read->size(), written.size());
        for (qsizetype sheet = 0; sheet < written.size(); ++sheet) {
            const QString what = difference(read->at(sheet), written[sheet], csv);
            QVERIFY2(what.isEmpty(),
                     qPrintable(QStringLiteral("workbook %1, sheet %2: %3").arg(round).arg(sheet).arg(what)));
            QCOMPARE(read->at(sheet).info.index, int(sheet));
        }
    }
}

QTEST_APPLESS_MAIN(TestSameInEveryType)
#include "tst_sameineverytype.moc"
