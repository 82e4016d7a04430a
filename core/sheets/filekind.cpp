#include "core/sheets/filekind.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/zipstream.h"

#include <QFile>
#include <QtEndian>

#include <array>

namespace yardstick::sheets {

namespace {

enum class Advice : std::uint8_t { SaveAsXlsx, AskForTable, DownloadAgain, Unpack };

struct Kind {
    const char *what; ///< "a PDF document"
    Advice advice;
};

struct Signature {
    QByteArrayView bytes;
    Kind kind;
};

template <std::size_t size>
constexpr QByteArrayView bytesOf(const char (&text)[size])
{
    return {text, size - 1};
}

const std::array signatures = {
    Signature{bytesOf("%PDF"), {QT_TRANSLATE_NOOP("SheetText", "a PDF document"), Advice::AskForTable}},
    Signature{bytesOf("\x89PNG"), {QT_TRANSLATE_NOOP("SheetText", "an image"), Advice::AskForTable}},
    Signature{bytesOf("\xFF\xD8\xFF"), {QT_TRANSLATE_NOOP("SheetText", "an image"), Advice::AskForTable}},
    Signature{bytesOf("GIF8"), {QT_TRANSLATE_NOOP("SheetText", "an image"), Advice::AskForTable}},
    Signature{bytesOf("II*\0"), {QT_TRANSLATE_NOOP("SheetText", "an image"), Advice::AskForTable}},
    Signature{bytesOf("MM\0*"), {QT_TRANSLATE_NOOP("SheetText", "an image"), Advice::AskForTable}},
    Signature{bytesOf("{\\rtf"),
              {QT_TRANSLATE_NOOP("SheetText", "a text document (.rtf)"), Advice::AskForTable}},
    Signature{bytesOf("\x1F\x8B"),
              {QT_TRANSLATE_NOOP("SheetText", "a compressed file (.gz)"), Advice::Unpack}},
    Signature{bytesOf("7z\xBC\xAF"), {QT_TRANSLATE_NOOP("SheetText", "an archive (.7z)"), Advice::Unpack}},
    Signature{bytesOf("Rar!"), {QT_TRANSLATE_NOOP("SheetText", "an archive (.rar)"), Advice::Unpack}},
    Signature{bytesOf("SQLite format 3"),
              {QT_TRANSLATE_NOOP("SheetText", "a database"), Advice::AskForTable}},
    Signature{bytesOf("PAR1"), {QT_TRANSLATE_NOOP("SheetText", "a Parquet table"), Advice::AskForTable}},
    Signature{bytesOf("\x09\x04\x06\0"),
              {QT_TRANSLATE_NOOP("SheetText", "an old Excel sheet (.xls)"), Advice::SaveAsXlsx}},
    Signature{bytesOf("\x09\x02\x06\0"),
              {QT_TRANSLATE_NOOP("SheetText", "an old Excel sheet (.xls)"), Advice::SaveAsXlsx}},
    Signature{bytesOf("\x09\0\x04\0"),
              {QT_TRANSLATE_NOOP("SheetText", "an old Excel sheet (.xls)"), Advice::SaveAsXlsx}},
};

QString adviceText(Advice advice)
{
    switch (advice) {
    case Advice::SaveAsXlsx:
        return SheetText::tr("Open it in Excel or LibreOffice and save it as .xlsx.");
    case Advice::AskForTable:
        return SheetText::tr("Look for the same figures as .xlsx, .ods or .csv where you found it.");
    case Advice::DownloadAgain:
        return SheetText::tr("Download the spreadsheet itself, by its own link.");
    case Advice::Unpack:
        return SheetText::tr("Unpack it and choose the spreadsheet that is inside.");
    }
    return {};
}

Error errorOf(const QString &path, const Kind &kind)
{
    return {SheetText::tr("%1 is %2, not a spreadsheet that can be read here. %3")
                .arg(quotedName(path), SheetText::tr(kind.what), adviceText(kind.advice))};
}

/// The beginning of the directory of an OLE2 container, where the names of its streams are; the sector that
/// holds it is said at offset 48 (MS-CFB 2.2).
QByteArray oleDirectory(const QString &path, const QByteArray &head)
{
    constexpr int headerSize = 512;
    if (head.size() < headerSize)
        return {};
    const unsigned shift = qFromLittleEndian<quint16>(head.constData() + 30);
    const quint32 sector = qFromLittleEndian<quint32>(head.constData() + 48);
    QFile file(path);
    constexpr unsigned largestShift = 16;
    if (shift > largestShift || !file.open(QIODevice::ReadOnly) || !file.seek((qint64(sector) + 1) << shift))
        return {};
    constexpr qint64 enough = 8192;
    return file.read(enough);
}

QByteArray utf16Le(const char *ascii)
{
    QByteArray bytes;
    for (; *ascii; ++ascii)
        bytes.append(*ascii).append('\0');
    return bytes;
}

Error oleError(const QString &path, const QByteArray &head)
{
    const QByteArray directory = oleDirectory(path, head);
    if (directory.contains(utf16Le("EncryptedPackage")))
        return passwordProtected(path);
    if (directory.contains(utf16Le("WordDocument")))
        return errorOf(path,
                       {QT_TRANSLATE_NOOP("SheetText", "an old Word document (.doc)"), Advice::AskForTable});
    if (directory.contains(utf16Le("PowerPoint Document")))
        return errorOf(path, {QT_TRANSLATE_NOOP("SheetText", "an old PowerPoint presentation (.ppt)"),
                              Advice::AskForTable});
    if (directory.contains(utf16Le("Workbook")) || directory.contains(utf16Le("Book")))
        return damaged(path, SheetText::tr("its parts do not lie where it says"));
    return errorOf(
        path, {QT_TRANSLATE_NOOP("SheetText", "an Office document of another kind"), Advice::AskForTable});
}

Error zipError(const QString &path)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    const QList<QByteArray> names = archive->names();
    const auto holds = [&names](const char *beginning) {
        return std::ranges::any_of(
            names, [beginning](const QByteArray &name) { return name.startsWith(beginning); });
    };
    if (archive->find("xl/workbook.bin"))
        return errorOf(
            path, {QT_TRANSLATE_NOOP("SheetText", "a binary Excel workbook (.xlsb)"), Advice::SaveAsXlsx});
    if (holds("word/"))
        return errorOf(path, {QT_TRANSLATE_NOOP("SheetText", "a Word document"), Advice::AskForTable});
    if (holds("ppt/"))
        return errorOf(path,
                       {QT_TRANSLATE_NOOP("SheetText", "a PowerPoint presentation"), Advice::AskForTable});
    if (holds("index/document.iwa") || holds("index.zip"))
        return errorOf(path,
                       {QT_TRANSLATE_NOOP("SheetText", "an Apple Numbers document"), Advice::SaveAsXlsx});
    if (archive->beginning("mimetype", 256).startsWith("application/vnd.oasis.opendocument"))
        return errorOf(path, {QT_TRANSLATE_NOOP("SheetText", "an OpenDocument file of another kind"),
                              Advice::AskForTable});
    return errorOf(path, {QT_TRANSLATE_NOOP("SheetText", "an archive of files (.zip)"), Advice::Unpack});
}

/// Documents written in angle brackets; no `what` for none of them.
Kind markupKind(const QByteArray &head)
{
    const QByteArrayView mark = bytesOf("\xEF\xBB\xBF");
    const QByteArray lower = head.toLower(); // which leaves the byte order mark as it is
    const QByteArrayView start =
        QByteArrayView(lower).sliced(lower.startsWith(mark) ? mark.size() : 0).trimmed();
    if (!start.startsWith('<'))
        return {nullptr, Advice::SaveAsXlsx};
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet"))
        return {QT_TRANSLATE_NOOP("SheetText", "an Excel 2003 XML spreadsheet"), Advice::SaveAsXlsx};
    if (start.contains("opendocument.spreadsheet"))
        return {QT_TRANSLATE_NOOP("SheetText", "a flat OpenDocument spreadsheet (.fods)"),
                Advice::SaveAsXlsx};
    if (start.contains("<html") || start.contains("<!doctype html") || start.contains("<table") ||
        start.contains("<head"))
        return {QT_TRANSLATE_NOOP("SheetText", "a web page"), Advice::DownloadAgain};
    return {QT_TRANSLATE_NOOP("SheetText", "an XML document"), Advice::AskForTable};
}

} // namespace

Error oldWorkbook(const QString &path)
{
    return errorOf(path, {QT_TRANSLATE_NOOP("SheetText", "an Excel workbook of before 1993 (.xls)"),
                          Advice::SaveAsXlsx});
}

Error notASpreadsheet(const QString &path, const QByteArray &head)
{
    if (head.startsWith(bytesOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
        return oleError(path, head);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return zipError(path);
    for (const Signature &signature : signatures) {
        if (head.startsWith(signature.bytes))
            return errorOf(path, signature.kind);
    }
    if (const Kind markup = markupKind(head); markup.what)
        return errorOf(path, markup);
    if (const QByteArray start = head.trimmed(); start.startsWith('{') || start.startsWith("[{"))
        return errorOf(path,
                       {QT_TRANSLATE_NOOP("SheetText", "a JSON document (.json)"), Advice::AskForTable});
    if (head.contains('\0'))
        return errorOf(path,
                       {QT_TRANSLATE_NOOP("SheetText", "a file of a kind unknown here"), Advice::SaveAsXlsx});
    return {
        SheetText::tr("%1 is a text without a table: no two of its rows have the same columns. If it is a "
                      "spreadsheet, open it in Excel or LibreOffice and save it as .xlsx.")
            .arg(quotedName(path))};
}

} // namespace yardstick::sheets
