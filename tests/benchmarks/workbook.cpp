#include "tests/benchmarks/workbook.h"

#include "tests/benchmarks/madeworkbook.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <cstdio>

namespace yardstick::bench {

namespace {

const QString script = test::sourcePath(QStringLiteral("../shared/tools/make-prc-workbook"));

bool publishedAtHand()
{
    return QFile::exists(script) &&
           !test::publishedFile(QStringLiteral("home-office/prc_pfa_long.from-parquet.csv.gz")).isEmpty();
}

Result<void> layOutPublished(const QString &path)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("python3"), {script, path});
    if (python.waitForFinished(-1) && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0)
        return {};
    return Error{script + QStringLiteral(" could not be run with python3.")};
}

Result<QString> largeWorkbook(const QString &extension)
{
    const QString folder = QStringLiteral(YARDSTICK_BUILD_DIR "/workbooks/");
    const QString published = folder + QStringLiteral("published.") + extension;
    // The number goes up when the made workbook changes, so that an older one is not taken for it.
    const QString made = folder + QStringLiteral("made-1.") + extension;
    const bool usesPublished = publishedAtHand();
    const QString &path = usesPublished ? published : made;
    if (QFile::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return Error{folder + QStringLiteral(": the folder can't be made.")};
    std::fprintf(stderr, "Making %s, once ...\n", qPrintable(path));
    // Under another name until it is whole: an interrupted run leaves no half workbook to be measured.
    const QString unfinished = folder + QStringLiteral("unfinished.") + extension;
    const Result<void> written = usesPublished ? layOutPublished(unfinished) : writeMadeWorkbook(unfinished);
    if (!written)
        return written.error();
    if (!QFile::rename(unfinished, path))
        return Error{path + QStringLiteral(": the file can't be written.")};
    return path;
}

} // namespace

Result<QStringList> largeWorkbooks()
{
    QStringList paths;
    for (const QString &extension : {QStringLiteral("xlsx"), QStringLiteral("ods")}) {
        const Result<QString> path = largeWorkbook(extension);
        if (!path)
            return path.error();
        paths << *path;
    }
    return paths;
}

} // namespace yardstick::bench
