#include "core/sheets/xlsxpackage.h"

#include "core/sheets/numbers.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"
#include "core/sheets/xlsxrelations.h"
#include "core/sheets/xlsxtables.h"
#include "core/sheets/xmlpart.h"

#include <unordered_map>

namespace yardstick::sheets {

namespace {

constexpr int tokenOf(Xlsx name)
{
    return static_cast<int>(name);
}

QByteArray bytesOf(std::optional<std::string_view> text)
{
    return text ? QByteArray(text->data(), qsizetype(text->size())) : QByteArray();
}

class WorkbookHandler final : public PartHandler {
public:
    WorkbookHandler(const XlsxRelations &relations, const QString &path, XlsxPackage &package)
        : m_relations(relations)
        , m_path(path)
        , m_package(package)
    {
    }

    void startElement(int token, const SaxAttributes &attributes) override
    {
        if (token == tokenOf(Xlsx::WorkbookPr))
            m_package.date1904 = isTrue(attributes.find(tokenOf(Xlsx::Date1904Attribute)).value_or(""));
        else if (token == tokenOf(Xlsx::Sheet))
            addSheet(attributes);
    }
    void endElement(int) override {}
    void characters(std::string_view) override {}

private:
    void addSheet(const SaxAttributes &attributes)
    {
        XlsxSheet sheet;
        sheet.info.index = int(m_package.sheets.size());
        sheet.info.name = QString::fromUtf8(bytesOf(attributes.find(tokenOf(Xlsx::NameAttribute))));
        const auto state = attributes.find(tokenOf(Xlsx::StateAttribute));
        if (state == "hidden")
            sheet.info.visibility = SheetInfo::Visibility::Hidden;
        else if (state == "veryHidden")
            sheet.info.visibility = SheetInfo::Visibility::VeryHidden;
        const auto relation = m_relations.constFind(bytesOf(attributes.find(tokenOf(Xlsx::RelationId))));
        if (relation == m_relations.cend()) {
            fail(damaged(
                m_path,
                SheetText::tr("it lists the sheet “%1” but does not say where it is").arg(sheet.info.name)));
            return;
        }
        if (relation->type == "worksheet")
            sheet.part = relation->part;
        m_package.sheets.push_back(std::move(sheet));
    }

    const XlsxRelations &m_relations;
    QString m_path;
    XlsxPackage &m_package;
};

class StylesHandler final : public PartHandler {
public:
    void startElement(int token, const SaxAttributes &attributes) override
    {
        if (token == tokenOf(Xlsx::CellXfs)) {
            m_inCellFormats = true;
        } else if (token == tokenOf(Xlsx::NumFmt)) {
            const auto id = parseWhole(attributes.find(tokenOf(Xlsx::NumFmtIdAttribute)).value_or(""));
            const auto code = attributes.find(tokenOf(Xlsx::FormatCodeAttribute));
            if (id && code)
                m_custom[*id] = {customFormatKind(*code), std::string(*code), false};
        } else if (token == tokenOf(Xlsx::Xf) && m_inCellFormats) {
            const auto id =
                parseWhole(attributes.find(tokenOf(Xlsx::NumFmtIdAttribute)).value_or("0")).value_or(0);
            const auto custom = m_custom.find(id);
            formats.push_back(custom == m_custom.end() ? CellFormat{builtInFormatKind(id),
                                                                    std::string(builtInFormatCode(id)), false}
                                                       : custom->second);
        }
    }
    void endElement(int token) override
    {
        if (token == tokenOf(Xlsx::CellXfs))
            m_inCellFormats = false;
    }
    void characters(std::string_view) override {}

    std::vector<CellFormat> formats;

private:
    std::unordered_map<std::uint32_t, CellFormat> m_custom;
    bool m_inCellFormats = false;
};

/// Where the workbook is: as the package says, or where everybody puts it.
Result<QByteArray> workbookPart(const ZipArchive &archive)
{
    if (archive.find("_rels/.rels")) {
        const auto relations = readXlsxRelations(archive, {});
        if (!relations)
            return relations.error();
        for (const XlsxRelation &relation : *relations) {
            if (relation.type == "officeDocument" && archive.find(relation.part))
                return relation.part;
        }
    }
    return QByteArrayLiteral("xl/workbook.xml");
}

} // namespace

Result<XlsxPackage> readXlsxPackage(const ZipArchive &archive)
{
    const auto part = workbookPart(archive);
    if (!part)
        return part.error();
    const auto relations = readXlsxRelations(archive, *part);
    if (!relations)
        return relations.error();
    XlsxPackage package;
    for (const XlsxRelation &relation : *relations) {
        if (relation.type == "sharedStrings")
            package.sharedStringsPart = relation.part;
        else if (relation.type == "styles")
            package.stylesPart = relation.part;
    }
    WorkbookHandler workbook(*relations, archive.path(), package);
    if (const auto read = parseSmallPart(archive, *part, workbook, xlsxVocabulary()); !read)
        return read.error();
    for (XlsxSheet &sheet : package.sheets)
        sheet.info.tables = readXlsxTables(archive, sheet.part);
    return package;
}

Result<std::vector<CellFormat>> readCellFormats(const ZipArchive &archive, const QByteArray &stylesPart)
{
    StylesHandler styles;
    if (const auto read = parseSmallPart(archive, stylesPart, styles, xlsxVocabulary()); !read)
        return read.error();
    return std::move(styles.formats);
}

} // namespace yardstick::sheets
