// How long the whole import of the workbook of 322,000 rows takes beside what other programs take for the
// same file, in one run: LibreOffice, which converts it without a window, and openpyxl, which reads each of
// its cells. A program that is not installed is left out, with a line that says so. bench_otherprograms
// [WORKBOOK [ROUNDS]]
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/wholeimport.h"
#include "tests/benchmarks/workbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <libxml/parser.h>

using namespace yardstick;

namespace {

constexpr double aim = 8; ///< times as long as the whole import

/// What another program is asked to do with the workbook, and how long it took each time.
struct Other {
    const char *what;
    QString program;
    QStringList arguments;
    std::vector<double> processor;
    std::vector<double> wall;
};

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

class LibreOffice {
public:
    /// With settings of its own, and started once so that these are there.
    LibreOffice()
        : m_program(QStandardPaths::findExecutable(QStringLiteral("soffice")))
    {
        const QString small = m_folder.filePath(QStringLiteral("small.csv"));
        QFile file(small);
        m_usable = !m_program.isEmpty() && file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") > 0;
        file.close();
        m_usable = m_usable && run(m_program, argumentsFor(small, QStringLiteral("ods")));
    }

    bool isUsable() const { return m_usable; }

    std::vector<Other> conversionsOf(const QString &path) const
    {
        const QString other = path.endsWith(QLatin1String(".ods"))
                                  ? QStringLiteral("xlsx:Calc MS Excel 2007 XML")
                                  : QStringLiteral("ods");
        // -1 is every sheet; the other numbers are the separator, the quotation mark, UTF-8, and defaults.
        const QString csv =
            QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
        return {{"LibreOffice, to the other type of workbook", m_program, argumentsFor(path, other), {}, {}},
                {"LibreOffice, to .csv, every sheet", m_program, argumentsFor(path, csv), {}, {}}};
    }

private:
    QStringList argumentsFor(const QString &path, const QString &type) const
    {
        return {QStringLiteral("-env:UserInstallation=file://") +
                    m_folder.filePath(QStringLiteral("settings")),
                QStringLiteral("--headless"),
                QStringLiteral("--convert-to"),
                type,
                QStringLiteral("--outdir"),
                m_folder.filePath(QStringLiteral("out")),
                path};
    }

    QTemporaryDir m_folder;
    QString m_program;
    bool m_usable = false;
};

std::vector<Other> openpyxlOf(const QString &path)
{
    const QString script = QStringLiteral("import sys, openpyxl\n"
                                          "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                                          "for sheet in book:\n"
                                          "    for row in sheet.iter_rows(values_only=True):\n"
                                          "        pass\n");
    // The system's own Python has the package; one that comes first in the path need not.
    for (const QString &python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
        if (run(python, {QStringLiteral("-c"), QStringLiteral("import openpyxl")}))
            return {{"openpyxl, read only, each cell", python, {QStringLiteral("-c"), script, path}, {}, {}}};
    }
    std::printf("  openpyxl is not installed (Debian: python3-openpyxl): left out\n");
    return {};
}

void print(const Other &other, double processor, double wall)
{
    const double theirs = bench::median(other.processor);
    const double theirWall = bench::median(other.wall);
    std::printf("  %-44s %7.3f s %6.1f x the import   wall %7.3f s %6.1f x   (aim: at least %.0f)\n",
                other.what, theirs, theirs / processor, theirWall, theirWall / wall, aim);
}

void measure(const QString &path, const LibreOffice &libreOffice, const bench::Definitions &definitions,
             int rounds)
{
    std::printf("%s\n", qPrintable(QFileInfo(path).fileName()));
    std::vector<Other> others;
    if (libreOffice.isUsable())
        others = libreOffice.conversionsOf(path);
    else
        std::printf("  LibreOffice is not installed (Debian: libreoffice-calc): left out\n");
    if (path.endsWith(QLatin1String(".xlsx"))) {
        const std::vector<Other> openpyxl = openpyxlOf(path);
        others.insert(others.end(), openpyxl.begin(), openpyxl.end());
    }
    std::vector<double> processor;
    std::vector<double> wall;
    for (int round = 0; round < rounds; ++round) {
        bench::removeImportedStore();
        wall.push_back(bench::timedByWall(
            [&] { processor.push_back(bench::timed([&] { bench::importOnce(path, definitions); })); }));
        for (Other &other : others) {
            const double before = bench::processorSecondsOfOthers();
            bool good = false;
            other.wall.push_back(bench::timedByWall([&] { good = run(other.program, other.arguments); }));
            other.processor.push_back(bench::processorSecondsOfOthers() - before);
            if (!good)
                std::printf("  %s: it failed\n", other.what);
        }
    }
    bench::removeImportedStore();
    const double ours = bench::median(std::move(processor));
    const double ourWall = bench::median(std::move(wall));
    std::printf("  %-44s %7.3f s                      wall %7.3f s\n", "whole import into a new store", ours,
                ourWall);
    for (const Other &other : others)
        print(other, ours, ourWall);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    xmlInitParser();
    const bench::Definitions definitions;
    const LibreOffice libreOffice;
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 3;
    const QStringList paths =
        argc > 1 ? QStringList{QFile::decodeName(argv[1])} : bench::need(bench::largeWorkbooks());
    for (const QString &path : paths)
        measure(path, libreOffice, definitions, rounds);
    return 0;
}
