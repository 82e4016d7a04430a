// Tables on their way out: the same figures in .csv and .xlsx, metadata that describes them, nothing that
// turns into a formula.
#include "core/exporting/datatable.h"
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

DataTable table()
{
    DataTable made;
    made.title = QStringLiteral("Knife-enabled offences, West Mercia");
    made.description = QStringLiteral("Offences, 2024");
    made.sources = {QStringLiteral("Office for National Statistics, Police force area data tables")};
    made.notes = {QStringLiteral("An undercount.")};
    made.columns = {
        {QStringLiteral("area"), QStringLiteral("Area"), {}, DataType::Text},
        {QStringLiteral("value"), QStringLiteral("Offences"), QStringLiteral("As plotted"), DataType::Number},
        {QStringLiteral("day"), QStringLiteral("Last day"), {}, DataType::Date}};
    made.rows = {{QStringLiteral("West Mercia"), 666.0, QDate(2024, 12, 31)},
                 {QStringLiteral("=2+3"), -50.254668930390508, QDate(1900, 1, 1)},
                 {QStringLiteral("\"Quoted\", with a comma"), std::monostate(), QDate(2023, 12, 31)}};
    return made;
}

} // namespace

class TestDataTable : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void noTextBecomesAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *sentence, const char *text, const char *written) {
            QTest::newRow(sentence) << QString::fromLatin1(text) << QString::fromLatin1(written);
        };
        row("an equals sign", "=1+1", "'=1+1");
        row("a plus", "+44 20", "'+44 20");
        row("a minus", "-cmd", "'-cmd");
        row("an at sign", "@SUM(A1)", "'@SUM(A1)");
        row("a tab", "\t=1", "'\t=1");
        row("a line break", "\r=1", "'\r=1");
        row("a lone marker stays", "-", "-");
        row("a sign within stays", "Devon-Cornwall", "Devon-Cornwall");
        row("nothing stays nothing", "", "");
    }
    void noTextBecomesAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(inertText(text), written);
        QCOMPARE(csvText(DataCell(text)), written);
    }

    void csvIsRfc4180()
    {
        QCOMPARE(QString::fromUtf8(csvOf(table())),
                 QStringLiteral("Area,Offences,Last day\n"
                                "West Mercia,666,2024-12-31\n"
                                "'=2+3,-50.25466893039051,1900-01-01\n"
                                "\"\"\"Quoted\"\", with a comma\",,2023-12-31\n"));
    }

    void metadataDescribesEveryColumn()
    {
        const QJsonObject metadata =
            QJsonDocument::fromJson(csvMetadataOf(table(), QStringLiteral("knives.csv"))).object();
        QCOMPARE(metadata.value(QStringLiteral("url")).toString(), QStringLiteral("knives.csv"));
        QCOMPARE(metadata.value(QStringLiteral("@context")).toArray().first().toString(),
                 QStringLiteral("http://www.w3.org/ns/csvw"));
        const QJsonArray columns = metadata.value(QStringLiteral("tableSchema"))
                                       .toObject()
                                       .value(QStringLiteral("columns"))
                                       .toArray();
        QCOMPARE(columns.size(), 3);
        const DataTable made = table();
        for (qsizetype at = 0; at < columns.size(); ++at)
            QCOMPARE(columns.at(at).toObject().value(QStringLiteral("titles")).toString(),
                     made.columns[static_cast<size_t>(at)].title);
        QCOMPARE(columns.at(1).toObject().value(QStringLiteral("datatype")).toString(),
                 QStringLiteral("number"));
        QCOMPARE(metadata.value(QStringLiteral("dc:source")).toArray().first().toString(),
                 made.sources.first());
    }

    void theWorkbookHoldsTheSame()
    {
        const Result<QByteArray> bytes = workbookOf(table());
        QVERIFY_RESULT(bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*bytes);
        file.close();
        const Result<QList<ReadSheet>> sheets = collectSheets(file.fileName());
        QVERIFY_RESULT(sheets);
        QCOMPARE(sheets->size(), 2);
        const ReadSheet &data = sheets->at(0);
        QCOMPARE(data.at(0, 0).text, table().title);
        QCOMPARE(data.at(3, 0).text, QStringLiteral("Area"));
        QCOMPARE(data.at(3, 1).text, QStringLiteral("Offences"));
        QCOMPARE(data.at(4, 1).number, 666.0);
        QCOMPARE(data.at(5, 0).kind, Cell::Kind::Text); // and so no formula
        QCOMPARE(data.at(5, 0).text, QStringLiteral("=2+3"));
        QCOMPARE(data.at(5, 1).number, -50.254668930390508);
        QCOMPARE(data.at(6, 1).kind, Cell::Kind::Empty);
        QStringList notes;
        for (quint32 row = 0; row < 12; ++row)
            notes << sheets->at(1).at(row, 1).text;
        QVERIFY(notes.contains(table().sources.first()));
        QVERIFY(notes.contains(table().notes.first()));
        QVERIFY(notes.contains(figuresLicence));
    }
};

QTEST_GUILESS_MAIN(TestDataTable)
#include "tst_datatable.moc"
