// How fast a workbook is read, against a floor that no reader over the same libraries can pass: libzip
// unpacks the same parts and libxml2 parses them for handlers that do nothing. A .csv's floor is reading its
// bytes.
#include "core/sheets/sheetreader.h"
#include "tests/benchmarks/measure.h"

#include <QFile>

#include <cstdio>
#include <libxml/parser.h>
#include <zip.h>

using namespace yardstick;

namespace {

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
    double sum = 0; ///< keeps the compiler from leaving the values out
};

Counts readWorkbook(const QString &path)
{
    Counts counts;
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [&counts](const Row &row) {
        ++counts.rows;
        counts.cells += row.cells.size();
        for (const Cell &cell : row.cells)
            counts.sum += cell.number + double(cell.text.size());
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const auto read = readSheets(path, visitor); !read) {
        std::fprintf(stderr, "%s\n", qPrintable(read.error().message));
        std::exit(1);
    }
    return counts;
}

xmlSAXHandler idleHandler()
{
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = [](void *, const xmlChar *, const xmlChar *, const xmlChar *, int,
                                const xmlChar **, int, int, const xmlChar **) {};
    handler.endElementNs = [](void *, const xmlChar *, const xmlChar *, const xmlChar *) {};
    handler.characters = [](void *, const xmlChar *, int) {};
    handler.cdataBlock = handler.characters;
    handler.ignorableWhitespace = handler.characters;
    return handler;
}

void parseIdly(zip_t *archive, zip_uint64_t index, std::vector<char> &buffer)
{
    zip_file_t *file = zip_fopen_index(archive, index, 0);
    xmlSAXHandler handler = idleHandler();
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr);
    zip_int64_t size = 0;
    while ((size = zip_fread(file, buffer.data(), buffer.size())) > 0)
        xmlParseChunk(context, buffer.data(), int(size), 0);
    xmlParseChunk(context, nullptr, 0, 1);
    xmlFreeParserCtxt(context);
    zip_fclose(file);
}

bool isRead(const QByteArray &part)
{
    return part == "content.xml" || part == "styles.xml" || part.startsWith("xl/worksheets/sheet") ||
           part == "xl/sharedStrings.xml" || part == "xl/styles.xml" || part == "xl/workbook.xml";
}

void floorOf(const QString &path)
{
    std::vector<char> buffer(std::size_t(64) << 10);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!archive) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            while (file.read(buffer.data(), qint64(buffer.size())) > 0) {
            }
        }
        return;
    }
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
        if (isRead(zip_get_name(archive, zip_uint64_t(index), 0)))
            parseIdly(archive, zip_uint64_t(index), buffer);
    }
    zip_discard(archive);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_reading WORKBOOK [ROUNDS]\n");
        return 2;
    }
    const QString path = QFile::decodeName(argv[1]);
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    xmlInitParser();
    constexpr double megabyte = 1 << 20;
    const double idle = double(bench::peakMemory([] {})) / megabyte;
    const double peak = double(bench::peakMemory([&path] { readWorkbook(path); })) / megabyte;
    Counts counts;
    const std::vector<double> medians =
        bench::medianSeconds({[&] { floorOf(path); }, [&] { counts = readWorkbook(path); }}, rounds);
    std::printf("%s: %llu rows, %llu cells (sum %.0f)\n", argv[1],
                static_cast<unsigned long long>(counts.rows), static_cast<unsigned long long>(counts.cells),
                counts.sum);
    std::printf("floor   %.3f s\nreading %.3f s (median of %d, processor time)\n", medians[0], medians[1],
                rounds);
    std::printf("reading/floor %.3f\ncells/s %.2f million\n", medians[1] / medians[0],
                double(counts.cells) / medians[1] / 1e6);
    std::printf("peak memory %.1f MB, of which %.1f MB before reading\n", peak, idle);
    return 0;
}
