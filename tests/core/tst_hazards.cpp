// The published hazard workbooks: every cell that is expected of them, and not one more.
#include "core/sheets/numbers.h"
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>

using namespace yardstick;
using namespace yardstick::test;

namespace {

QString unescaped(QString text)
{
    text.replace(QStringLiteral("\\\\"), QStringLiteral("\x01"));
    text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    text.replace(QStringLiteral("\\r"), QStringLiteral("\r"));
    text.replace(QStringLiteral("\\t"), QStringLiteral("\t"));
    return text.replace(QLatin1Char('\x01'), QLatin1Char('\\'));
}

/// The expected texts still hold superscript runs where they stood; ours has them apart, so letters are
/// compared.
bool sameLetters(const ReadCell &cell, QString expected)
{
    QString got = cell.text + cell.superscript;
    std::ranges::sort(got);
    std::ranges::sort(expected);
    return got == expected;
}

bool agrees(const ReadCell &cell, const QString &type, const QString &value)
{
    constexpr double halfASecond = 0.5 / 86400;
    if (type == QLatin1String("s"))
        return cell.kind == Cell::Kind::Text && sameLetters(cell, value);
    if (type == QLatin1String("n"))
        return cell.kind == Cell::Kind::Number && cell.number == value.toDouble();
    if (type == QLatin1String("b"))
        return cell.kind == Cell::Kind::Boolean && cell.number == value.toDouble();
    if (type == QLatin1String("e"))
        return cell.kind == Cell::Kind::Error && cell.text == value;
    if (cell.kind != Cell::Kind::DateTime)
        return false;
    const std::string text = value.toStdString();
    if (type == QLatin1String("d"))
        return std::abs(cell.number - sheets::serialFromIso(text).value_or(-1)) < halfASecond;
    const QStringList parts = value.split(QLatin1Char(':'));
    const double days = parts.size() == 3
                            ? (parts[0].toInt() * 3600 + parts[1].toInt() * 60 + parts[2].toInt()) / 86400.0
                            : sheets::serialFromDuration(text).value_or(-1);
    return std::abs(cell.number - days) < halfASecond;
}

QString visibilityLetters(SheetInfo::Visibility visibility)
{
    return visibility == SheetInfo::Visibility::Visible  ? QStringLiteral("V")
           : visibility == SheetInfo::Visibility::Hidden ? QStringLiteral("H")
                                                         : QStringLiteral("VH");
}

} // namespace

class TestHazards : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyExpectedCellIsRead_data();
    void everyExpectedCellIsRead();
};

void TestHazards::everyExpectedCellIsRead_data()
{
    REQUIRE_PUBLISHED(folder, "hazards");
    QTest::addColumn<QString>("path");
    const QStringList files =
        QDir(folder).entryList({QStringLiteral("*.xlsx"), QStringLiteral("*.ods")}, QDir::Files);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder + QLatin1Char('/') + file;
}

void TestHazards::everyExpectedCellIsRead()
{
    QFETCH(QString, path);
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QFile expectations(path + QStringLiteral(".expected.tsv"));
    QVERIFY(expectations.open(QIODevice::ReadOnly));
    QList<QSet<CellPlace>> judged(read->size());
    QStringList wrong;
    QStringList differing; // where readers may differ: only looked at when something is wrong
    qsizetype sheet = -1;
    while (!expectations.atEnd()) {
        QString line = QString::fromUtf8(expectations.readLine());
        line.remove(QLatin1Char('\n'));
        const bool advisory = line.startsWith(QLatin1Char('?'));
        const QStringList fields = line.mid(advisory ? 1 : 0).split(QLatin1Char('\t'));
        if (fields.first() == QLatin1String("S")) {
            sheet = fields.value(1).toInt();
            QVERIFY2(sheet < read->size(), qPrintable(line));
            QCOMPARE(read->at(sheet).info.name, fields.value(2));
            QCOMPARE(visibilityLetters(read->at(sheet).info.visibility), fields.value(3));
            continue;
        }
        const CellPlace place{fields.value(1).toUInt(), fields.value(2).toUInt()};
        judged[sheet].insert(place);
        const ReadCell cell = read->at(sheet).cells.value(place);
        if (!agrees(cell, fields.value(3), unescaped(fields.value(4))))
            (advisory ? differing : wrong) << line + QStringLiteral(" but: ") + cell.text.left(60);
    }
    QCOMPARE(read->size(), sheet + 1);
    for (qsizetype index = 0; index < read->size(); ++index) {
        for (auto cell = read->at(index).cells.cbegin(); cell != read->at(index).cells.cend(); ++cell) {
            if (!judged[index].contains(cell.key()))
                wrong << QStringLiteral("invented at %1,%2: ").arg(cell.key().first).arg(cell.key().second) +
                             cell->text.left(60);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable((wrong + differing).join(QLatin1Char('\n'))));
}

QTEST_APPLESS_MAIN(TestHazards)
#include "tst_hazards.moc"
