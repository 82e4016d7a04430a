// Reads the project's own sources and holds them to the rules of the house. The checker itself is tested with
// lines that break each rule, so that it can't pass by seeing nothing.
#include "tests/support/houserules.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using yardstick::test::violations;

namespace {

QStringList sourceFiles()
{
    const QDir top(yardstick::test::sourcePath(QString()));
    QStringList files;
    for (const char *part : {"core", "ui", "app", "tests"}) {
        QDirIterator it(top.filePath(QString::fromLatin1(part)),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << top.relativeFilePath(it.next());
    }
    files.sort();
    return files;
}

const QString thisFile = QStringLiteral("tests/core/tst_layering.cpp"); // its rows break the rules on purpose

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void init() { yardstick::test::failOnWarnings(); }

    void sourcesKeepTheRules()
    {
        const QStringList files = sourceFiles();
        QVERIFY(files.contains(QStringLiteral("core/result.h")));
        QVERIFY(files.contains(thisFile));
        QStringList found;
        for (const QString &path : files) {
            QFile file(yardstick::test::sourcePath(path));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            if (path != thisFile)
                found << violations(path, QString::fromUtf8(file.readAll()));
        }
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }

    void theCheckerFinds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *path, const char *line, const char *rule) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line)
                                << QString::fromLatin1(rule);
        };
        row("core includes a widget by its module", "core/a.cpp", "#include <QtWidgets/QWidget>",
            "no widget");
        row("core includes a widget", "core/a.cpp", "#include <QWidget>", "no widget");
        row("core includes a painter", "core/a.cpp", "#  include <QPainter>", "no widget");
        row("core includes a colour", "core/a.cpp", "#include <QColor>", "no widget");
        row("core includes a chart", "core/a.cpp", "#include <QChartView>", "no widget");
        row("core includes ui", "core/a.cpp", "#include \"ui/theme.h\"", "nothing of ui or app");
        row("core includes app", "core/a.cpp", "#include \"app/cli/verbs.h\"", "nothing of ui or app");
        row("ui includes app", "ui/a.cpp", "#include \"app/cli/verbs.h\"", "ui includes nothing of app");
        row("core includes a test", "core/a.cpp", "#include \"tests/support/testsupport.h\"",
            "nothing of the tests");
        row("ui asks the database", "ui/a.cpp", "#include <QSqlQuery>", "only core speaks");
        row("app asks the database", "app/a.cpp", "QSqlDatabase database;", "only core speaks");
        row("analysis asks the database", "core/analysis/a.cpp", "QSqlQuery query;", "only the store");
        row("ui writes SQL", "ui/a.cpp", "auto s = QStringLiteral(\"SELECT id FROM area\");",
            "SQL is written");
        row("analysis writes SQL", "core/analysis/a.cpp", "auto s = u\" INSERT INTO area\";",
            "SQL is written");
        row("app writes a pragma", "app/a.cpp", "exec(\"PRAGMA user_version\");", "SQL is written");
        row("ui writes SQL as a raw text", "ui/a.cpp", "auto s = R\"sql(\n    SELECT id FROM area)sql\";",
            "SQL is written");
        row("a page names a chart", "ui/pages/a.cpp", "QChart *chart = nullptr;", "Qt Charts");
        row("a page names a series", "ui/pages/a.cpp", "auto *line = new QLineSeries;", "Qt Charts");
        row("a page includes an axis", "ui/pages/a.cpp", "#include <QDateTimeAxis>", "Qt Charts");
        row("a singleton is declared", "core/a.cpp", "static Store &instance();", "singleton");
        row("a singleton is defined", "core/a.cpp", "Store &Store::instance()\n{\n", "singleton");
        row("the event loop is run by hand", "ui/a.cpp", "QCoreApplication::processEvents();", "event loop");
        row("a signal is a text", "ui/a.cpp", "connect(a, SIGNAL(clicked()), b, c);", "by function");
        row("a slot is a text", "tests/ui/a.cpp", "connect(a, &A::b, c, SLOT(go()));", "by function");
        row("a comment promises", "ui/a.cpp", "// TODO: draw the band", "unfinished");
        row("a comment confesses", "tests/core/a.cpp", "/* FIXME */", "unfinished");
        row("a header without a comment", "core/a.h", "#pragma once\n", "begins with a comment");
        row("a header without a guard", "core/a.h", "// What it is for.\n", "#pragma once");
        row("a header with its guard in a comment", "core/a.h", "// #pragma once\n", "#pragma once");
        QTest::newRow("a file of 501 lines")
            << QStringLiteral("ui/a.cpp") << QString(501, u'\n') << QStringLiteral("longer than");
    }

    void theCheckerFinds()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, rule);
        const QStringList found = violations(path, line);
        QVERIFY2(!found.filter(rule).isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theCheckerAllows_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *path, const char *line) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line);
        };
        row("the store asks the database", "core/store/a.cpp", "QSqlQuery query; exec(\"SELECT 1\");");
        row("ui includes core", "ui/a.cpp", "#include \"core/result.h\"\n#include <QWidget>");
        row("a chart names a chart", "ui/charts/a.cpp", "#include <QChart>\nQLineSeries *line = nullptr;");
        row("our own series and axis", "ui/pages/a.cpp", "Series series; Axis axis; QString unit;");
        row("a comment speaks of the database", "ui/a.cpp",
            "// QSqlQuery stays in core\n/* SELECT\n QSql */ int a;");
        row("a sentence with a keyword inside", "ui/a.cpp",
            "tr(\"Select an area\"); tr(\"Please SELECT \");");
        row("a text with two slashes", "app/a.cpp", "auto s = \"https://a\"; int b;");
        row("someone else's instance is used", "ui/a.cpp", "auto *a = QCoreApplication::instance();");
        row("a header in order", "core/a.h", "// What it is for.\n#pragma once\n\nint a();\n");
        QTest::newRow("a file of 500 lines") << QStringLiteral("ui/a.cpp") << QString(500, u'\n');
    }

    void theCheckerAllows()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE(violations(path, line), QStringList());
    }

    void theLineIsNamed()
    {
        QCOMPARE(
            violations(QStringLiteral("ui/a.cpp"), QStringLiteral("/* one\ntwo */\n#include <QSqlQuery>\n")),
            QStringList{QStringLiteral("ui/a.cpp:3: only core speaks to the database")});
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
