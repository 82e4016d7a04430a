#include "core/sheets/odsreader.h"

#include "core/sheets/odscontent.h"
#include "core/sheets/odsnames.h"
#include "core/sheets/sheeterrors.h"

namespace yardstick::sheets {

namespace {

constexpr const char *contentPart = "content.xml";
constexpr const char *stylesPart = "styles.xml";
constexpr const char *manifestPart = "META-INF/manifest.xml";
constexpr std::size_t enough = 1 << 20;

class StylesHandler final : public PartHandler {
public:
    explicit StylesHandler(OdsStyles &styles)
        : m_styles(styles)
    {
    }
    void startElement(int token, const SaxAttributes &attributes) override
    {
        m_styles.startElement(token, attributes);
    }
    void endElement(int token) override { m_styles.endElement(token); }
    void characters(std::string_view) override {}

private:
    OdsStyles &m_styles;
};

bool sniff(const QString &path, const QByteArray &head)
{
    if (!head.startsWith("PK"))
        return false;
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return false;
    const QByteArray type = QByteArrayLiteral("application/vnd.oasis.opendocument.spreadsheet");
    if (archive->find("mimetype"))
        return archive->beginning("mimetype", 256).trimmed().startsWith(type);
    return archive->find(contentPart) && archive->beginning(manifestPart, enough).contains(type);
}

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    // Not parsed: old manifests begin with a document type declaration, and the one word settles it.
    if (archive->beginning(manifestPart, enough).contains("encryption-data"))
        return passwordProtected(path);
    const auto size = [&archive](const char *name) {
        const auto part = archive->find(name);
        return part ? archive->declaredSize(*part) : 0;
    };
    Progress progress(visitor.progress, size(stylesPart) + size(contentPart));
    OdsStyles styles;
    if (archive->find(stylesPart)) {
        StylesHandler handler(styles);
        if (const auto parsed = parsePart(*archive, stylesPart, handler, odsVocabulary(), progress); !parsed)
            return parsed;
    }
    OdsContentHandler handler(path, styles, visitor);
    return parsePart(*archive, contentPart, handler, odsVocabulary(), progress);
}

} // namespace

const SheetReader odsReader = {"ods", QT_TRANSLATE_NOOP("SheetText", "OpenDocument spreadsheet"), "*.ods",
                               sniff, read};

} // namespace yardstick::sheets
