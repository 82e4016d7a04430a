#include "ui/press/presspack.h"

#include "ui/press/presspicture.h"

#include <QBuffer>

namespace yardstick {

namespace {

Result<void> paintImage(const PressPack &pack, double scale, QImage &image)
{
    Result<QImage> painted = pressImage(pack.press, scale);
    if (!painted)
        return painted.error();
    image = std::move(*painted);
    return {};
}

Result<void> paintBytes(const PressPack &pack, const PressFormat &format, QByteArray &bytes)
{
    Result<QByteArray> painted = bytesOf(pack.press, format, {});
    if (!painted)
        return painted.error();
    bytes = std::move(*painted);
    return {};
}

Result<QByteArray> pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> written = writePng(buffer, image); !written)
        return written.error();
    return buffer.data();
}

} // namespace

const std::vector<PaintPart> &packParts()
{
    static const std::vector<PaintPart> parts = {
        [](const PressPack &pack, PackPictures &pictures) { return paintImage(pack, 1, pictures.once); },
        [](const PressPack &pack, PackPictures &pictures) { return paintImage(pack, 2, pictures.twice); },
        [](const PressPack &pack, PackPictures &pictures) {
            return paintBytes(pack, svgFormat, pictures.svg);
        },
        [](const PressPack &pack, PackPictures &pictures) {
            return paintBytes(pack, pdfFormat, pictures.pdf);
        },
    };
    return parts;
}

QString packName(const PressPack &pack)
{
    return pressFileName(pack.press);
}

Result<std::vector<FileBytes>> packFiles(const PressPack &pack, const PackPictures &pictures)
{
    const QString name = packName(pack);
    std::vector<FileBytes> files;
    Error failed;
    const auto add = [&](const QString &ending, const Result<QByteArray> &bytes) {
        if (bytes)
            files.push_back({name + ending, *bytes});
        else if (failed.message.isEmpty())
            failed = bytes.error();
    };
    add(QStringLiteral(".png"), pngOf(pictures.once));
    add(QStringLiteral("@2x.png"), pngOf(pictures.twice));
    add(QStringLiteral(".svg"), pictures.svg);
    add(QStringLiteral(".pdf"), pictures.pdf);
    const QString table = name + QStringLiteral(".csv");
    add(QStringLiteral(".csv"), bytesOf(pack.press, csvFormat, {}));
    add(QStringLiteral(".csv") + csvFormat.companion->suffix, csvFormat.companion->make(pack.press, table));
    add(QStringLiteral(".xlsx"), bytesOf(pack.press, xlsxFormat, {}));
    add(QStringLiteral("-alt-text.txt"), (describedAs(pack.press) + QLatin1Char('\n')).toUtf8());
    add(QStringLiteral("-facts.txt"), factsText(pack).toUtf8());
    add(QStringLiteral("-release.odt"), draftRelease(pack, pictures.twice));
    if (!failed.message.isEmpty())
        return failed;
    return files;
}

Result<std::vector<FileBytes>> wholePack(const PressPack &pack)
{
    PackPictures pictures;
    for (const PaintPart part : packParts()) {
        if (const Result<void> painted = part(pack, pictures); !painted)
            return painted.error();
    }
    return packFiles(pack, pictures);
}

QString factsText(const PressPack &pack)
{
    QStringList lines = {pack.press.headline, pack.press.subtitle, QString()};
    if (!pack.press.embargo.isEmpty())
        lines.prepend(pack.press.embargo);
    for (const FactLine &line : pack.facts.lines) {
        lines << line.text;
        for (const QString &note : line.notes)
            lines << QStringLiteral("    ") + note;
    }
    lines << QString() << pack.press.source;
    if (!pack.press.note.isEmpty())
        lines << pack.press.note;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace yardstick
