// Reads hostile files and mutants of good ones: fuzz_readers [MUTANTS OF EACH TYPE] [SEED]. Every file must
// be read or refused within ten seconds and a gigabyte, in one sentence that names it. Build with the asan
// preset to have each access to memory checked. The file that went wrong is kept and named.
#include "core/sheets/xlsxreader.h"
#include "tests/fuzz/mutants.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>
#include <sys/time.h>

#if defined(__SANITIZE_ADDRESS__)
/// The sanitizer's own account of memory, as the system's limit would count what it reserves for itself.
extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options()
{
    return "hard_rss_limit_mb=1024:quarantine_size_mb=16:detect_leaks=1";
}
#endif

using namespace yardstick;

namespace {

constexpr double longest = 10; // seconds of the processor: other programs may be at work too

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Has the system end the program after so many seconds of the processor; 0 calls it off. Not by the clock on
/// the wall, which goes on while a computer sleeps.
void endAfter(int seconds)
{
    itimerval timer{};
    timer.it_value.tv_sec = seconds;
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void limitMemory()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit gigabyte{rlim_t(1) << 30, rlim_t(1) << 30};
    setrlimit(RLIMIT_AS, &gigabyte);
#endif
}

/// Why the outcome is not as it should be; nothing where it is.
QString complaint(const QString &path, const Result<void> &read, double seconds)
{
    if (seconds > longest)
        return QStringLiteral("took %1 seconds").arg(seconds);
    if (read)
        return {};
    const QString message = read.error().message;
    if (!message.endsWith(QLatin1Char('.')) || message.contains(QLatin1Char('\n')) ||
        !message.contains(QFileInfo(path).fileName()))
        return QStringLiteral("said: ") + message;
    return {};
}

struct Tally {
    int read = 0;
    int refused = 0;
    double longest = 0;
};

/// Reads a file once; ends the program where that goes wrong.
void judge(const QString &path, bool ahead, Tally &tally)
{
    SheetVisitor visitor;
    double sum = 0;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [&sum](const Row &row) {
        for (const Cell &cell : row.cells) // every byte that is reported can be read
            sum += cell.number + double(std::hash<std::string_view>()(cell.text) % 2) +
                   double(cell.superscript.size());
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    const double begin = processorSeconds();
    endAfter(60); // where it never comes back, that ends it
    const Result<void> read = ahead ? sheets::readXlsx(path, visitor, {3, 0}) : readSheets(path, visitor);
    endAfter(0);
    const double elapsed = processorSeconds() - begin;
    const QString wrong = complaint(path, read, elapsed);
    if (!wrong.isEmpty()) {
        const QString kept = QDir::tempPath() + QStringLiteral("/failed-") + QFileInfo(path).fileName();
        QFile::remove(kept);
        QFile::copy(path, kept);
        std::fprintf(stderr, "%s: %s\n", qPrintable(kept), qPrintable(wrong));
        std::exit(1);
    }
    ++(read ? tally.read : tally.refused);
    tally.longest = std::max(tally.longest, elapsed);
}

void print(const char *what, const Tally &tally)
{
    std::printf("%-55s %7d read, %7d refused, longest %.2f s\n", what, tally.read, tally.refused,
                tally.longest);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const int mutants = argc > 1 ? std::atoi(argv[1]) : 300;
    const auto seed = quint32(argc > 2 ? std::atoi(argv[2]) : 20'240'331);
    const QString memory = QStringLiteral("/dev/shm");
    const QTemporaryDir folder((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
                               QStringLiteral("/fuzzXXXXXX"));
    for (const test::HostileFile &file : test::hostileFiles()) {
        const QString path = folder.filePath(file.fileName);
        if (const auto written = file.write(path); !written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
            return 1;
        }
        Tally tally;
        judge(path, false, tally);
        print(file.name, tally);
    }
    limitMemory(); // the hostile files are made in more memory than it takes to read them
    for (const QString &type : test::mutantTypes()) {
        QRandomGenerator random(seed);
        Tally tally;
        const QString path = folder.filePath(QStringLiteral("mutant.") + type);
        for (int mutant = 0; mutant < mutants; ++mutant) {
            if (const auto written = test::writeMutant(type, path, random); !written) {
                std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
                return 1;
            }
            judge(path, type == QLatin1String("xlsx") && mutant % 4 == 0, tally);
        }
        print(qPrintable(type + QStringLiteral(" mutants")), tally);
    }
    return 0;
}
