#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace yardstick {

namespace {

constexpr int dotsPerInch = 1200;

/// Title and alternative text where programs for the blind look for them (Adobe, XMP specification, part 1).
QByteArray metadataOf(const PressChart &press)
{
    const auto inLanguage = [](const QString &text) {
        return QStringLiteral("<rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt>")
            .arg(text.toHtmlEscaped());
    };
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:format>application/pdf</dc:format>"
               "<dc:title>%1</dc:title><dc:description>%2</dc:description><dc:source>%3</dc:source>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
        .arg(inLanguage(press.headline), inLanguage(describedAs(press)), press.source.toHtmlEscaped())
        .toUtf8();
}

Result<void> writePdf(QIODevice &device, const PressChart &press, const PressOutput &)
{
    QPdfWriter writer(&device);
    const QSizeF points = press.size * 72 / 96;
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(dotsPerInch);
    writer.setTitle(press.headline);
    writer.setDocumentXmpMetadata(metadataOf(press));
    writer.setCreator(QStringLiteral("Yardstick " YARDSTICK_VERSION));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{QCoreApplication::translate("Press", "the page could not be begun.")};
    painter.scale(dotsPerInch / 96.0, dotsPerInch / 96.0);
    paint(painter, press);
    if (!painter.end())
        return Error{QCoreApplication::translate("Press", "the page could not be finished.")};
    return {};
}

} // namespace

const PressFormat pdfFormat{QStringLiteral("pdf"), QStringLiteral("PDF page"),
                            QStringLiteral("Drawn in lines: sharp at any size"), false, writePdf};

} // namespace yardstick
