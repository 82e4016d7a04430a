#include "core/sheets/csvreader.h"

#include "core/sheets/csvdialect.h"
#include "core/sheets/csvparser.h"
#include "core/sheets/progress.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/textencoding.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace yardstick::sheets {

namespace {

/// Bytes that no text holds: most control characters.
bool looksBinary(std::string_view sample)
{
    return std::ranges::any_of(sample, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
                byte != 0x1A) ||
               byte == 0x7F;
    });
}

std::optional<CsvDialect> dialectOf(QByteArrayView sample, const DetectedEncoding &encoding, bool whole)
{
    TextDecoder decoder(encoding.encoding);
    const std::string_view text =
        decoder.decode(sample.sliced(std::min<qsizetype>(encoding.bomSize, sample.size())));
    return looksBinary(text) ? std::nullopt : csvDialect(text, whole);
}

bool sniff(const QString &path, const QByteArray &head)
{
    if (head.startsWith('<') || head.startsWith("{\\rtf"))
        return false; // web pages and other mark-up may hold any number of commas
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray sample = file.read(qint64(chunkSize));
    QBuffer buffer(&sample);
    buffer.open(QIODevice::ReadOnly);
    const auto encoding = detectEncoding(buffer);
    return encoding && dialectOf(sample, *encoding, file.atEnd());
}

Error errorOf(CsvParser::State state, const QString &path, std::uint32_t record)
{
    switch (state) {
    case CsvParser::State::TooMuchText:
        return tooLarge(
            path,
            SheetText::tr("row %1 holds a cell of more than 4 MB, as when a quotation mark is never closed")
                .arg(record + 1));
    case CsvParser::State::TooManyFields:
        return tooLarge(path, SheetText::tr("row %1 has more than 16,384 columns").arg(record + 1));
    default:
        return damaged(
            path, SheetText::tr("the quotation mark that opens in row %1 is never closed").arg(record + 1));
    }
}

/// Feeds the whole file to the parser, chunk by chunk.
Result<void> parseFile(QFile &file, const DetectedEncoding &encoding, CsvParser &parser, Progress &progress)
{
    TextDecoder decoder(encoding.encoding);
    CsvParser::State state = CsvParser::State::Going;
    QByteArray chunk(qsizetype(chunkSize), Qt::Uninitialized);
    while (state == CsvParser::State::Going) {
        const qint64 size = file.read(chunk.data(), chunk.size());
        if (size < 0)
            return unreadable(file.fileName(), file.errorString());
        if (!progress.advance(std::uint64_t(size)))
            return cancelled(file.fileName());
        if (size == 0) {
            state = parser.finish();
            break;
        }
        state = parser.feed(decoder.decode(QByteArrayView(chunk).first(size)));
        if (decoder.failed())
            return damaged(file.fileName(), SheetText::tr("it is not the UTF-16 text that it says it is"));
    }
    if (state == CsvParser::State::Going || state == CsvParser::State::Stopped)
        return {};
    return errorOf(state, file.fileName(), parser.recordNumber());
}

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const auto encoding = detectEncoding(file);
    if (!encoding)
        return damaged(path, SheetText::tr("it holds zero bytes, which no text does"));
    const bool utf16 =
        encoding->encoding == TextEncoding::Utf16Le || encoding->encoding == TextEncoding::Utf16Be;
    if (utf16 && file.size() % 2 != 0)
        return damaged(path, SheetText::tr("its last character is incomplete"));
    file.seek(0);
    const QByteArray sample = file.read(qint64(chunkSize));
    const CsvDialect dialect = dialectOf(sample, *encoding, file.atEnd()).value_or(CsvDialect{});
    file.seek(encoding->bomSize);

    SheetInfo sheet;
    sheet.name = QFileInfo(path).completeBaseName();
    if (!visitor.beginSheet(sheet))
        return {};
    const std::uint32_t leftOut = dialect.named ? 1 : 0;
    CsvParser parser(dialect.delimiter, [&](std::uint32_t number, RowBuilder &row, std::uint32_t) {
        if (row.isEmpty() || number < leftOut)
            return true;
        return visitor.row(Row{number - leftOut, false, row.finish()}) == RowAction::Continue;
    });
    Progress progress(visitor.progress, std::uint64_t(file.size()));
    const auto parsed = parseFile(file, *encoding, parser, progress);
    if (parsed)
        visitor.endSheet(sheet);
    return parsed;
}

} // namespace

const SheetReader csvReader = {"csv", QT_TRANSLATE_NOOP("SheetText", "Text table"), "*.csv *.tsv *.txt",
                               sniff, read};

} // namespace yardstick::sheets
