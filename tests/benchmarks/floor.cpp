#include "tests/benchmarks/floor.h"

#include <QFile>

#include <libxml/parser.h>
#include <vector>
#include <zip.h>

namespace yardstick::bench {

namespace {

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

} // namespace

void readIdly(const QString &path)
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

} // namespace yardstick::bench
