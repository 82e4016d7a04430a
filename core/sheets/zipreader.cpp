#include "core/sheets/zipreader.h"

#include "core/sheets/csvreader.h"
#include "core/sheets/filekind.h"
#include "core/sheets/odsreader.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/sheetlimits.h"
#include "core/sheets/xlsreader.h"
#include "core/sheets/xlsxreader.h"
#include "core/sheets/zipmembers.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

namespace yardstick::sheets {

namespace {

/// What is read inside an archive: every kind but archives.
constexpr std::array readers = {&xlsxReader, &odsReader, &xlsReader, &csvReader};

/// Documents of other programs are archives too, and may hold spreadsheets that are not theirs to show.
bool isDocument(const ZipArchive &archive)
{
    return archive.find("[Content_Types].xml") || archive.find("mimetype") ||
           archive.find("META-INF/manifest.xml");
}

bool sniff(const QString &path, const QByteArray &head)
{
    if (!head.startsWith("PK"))
        return false;
    const auto archive = ZipArchive::open(path);
    return archive && !isDocument(*archive) && !spreadsheetMembers(*archive).empty();
}

/// A table of text is known by its content alone; what bears the name of a workbook should be one.
bool mayBeText(const QString &name)
{
    return name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive);
}

class ArchiveRun {
public:
    ArchiveRun(const ZipArchive &archive, const SheetVisitor &visitor)
        : m_archive(archive)
        , m_visitor(visitor)
    {
    }

    Result<void> read();

private:
    void note(const QString &sentence) const
    {
        if (m_visitor.note)
            m_visitor.note(sentence);
    }
    Result<void> readMember(const ZipMember &member);
    Result<void> unpack(const ZipMember &member, const QString &to);
    SheetVisitor memberVisitor(const ZipMember &member);
    Error named(Error error, const QString &unpacked, const ZipMember &member) const;
    QString memberName(const ZipMember &member) const;
    SheetInfo renumbered(const SheetInfo &sheet, const ZipMember &member) const;

    const ZipArchive &m_archive;
    const SheetVisitor &m_visitor;
    QTemporaryDir m_folder;
    std::uint64_t m_unpacked = 0;
    double m_done = 0;  ///< of the whole, before the member
    double m_share = 1; ///< of the whole, the member's own
    int m_firstIndex = 0;
    int m_sheets = 0; ///< of the member, so far
    bool m_anyRead = false;
};

Result<void> ArchiveRun::read()
{
    if (!m_folder.isValid())
        return unreadable(m_archive.path(),
                          SheetText::tr("there is no room to unpack it (%1)").arg(m_folder.errorString()));
    const std::vector<ZipMember> members = spreadsheetMembers(m_archive);
    if (members.size() > maxMembers)
        return tooLarge(m_archive.path(), SheetText::tr("it holds more than a thousand spreadsheets"));
    const NewestIssues issues = newestIssues(members, m_archive.path());
    for (const QString &sentence : issues.notes)
        note(sentence);
    double total = 1;
    for (const ZipMember &member : issues.members)
        total += double(m_archive.declaredSize(member.part));
    for (const ZipMember &member : issues.members) {
        m_share = double(m_archive.declaredSize(member.part)) / total;
        if (const auto done = readMember(member); !done)
            return done;
        m_done += m_share;
    }
    if (!m_anyRead)
        return notASpreadsheet(m_archive.path(), QByteArrayLiteral("PK\x03\x04"));
    return {};
}

Result<void> ArchiveRun::unpack(const ZipMember &member, const QString &to)
{
    auto stream = ZipStream::open(m_archive, member.part);
    if (!stream)
        return stream.error();
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unreadable(m_archive.path(), file.errorString());
    const auto buffer = std::make_unique_for_overwrite<char[]>(chunkSize);
    const std::function<bool(double)> report = [this](double) {
        return !m_visitor.progress || m_visitor.progress(m_done);
    };
    Progress progress(report, 1);
    std::uint64_t size = 0;
    for (;;) {
        const auto got = stream->read(buffer.get(), chunkSize);
        if (!got)
            return got.error();
        if (*got == 0)
            return {};
        size += *got;
        m_unpacked += *got;
        if (size > maxMemberSize)
            return tooLarge(m_archive.path(),
                            SheetText::tr("“%1” inside it unpacks to more than 512 MB").arg(member.name));
        if (m_unpacked > maxMembersSize)
            return tooLarge(m_archive.path(), SheetText::tr("it unpacks to more than 2 GB"));
        if (!progress.advance(0))
            return cancelled(m_archive.path());
        if (file.write(buffer.get(), qint64(*got)) != qint64(*got))
            return unreadable(m_archive.path(), file.errorString());
    }
}

SheetInfo ArchiveRun::renumbered(const SheetInfo &sheet, const ZipMember &member) const
{
    SheetInfo own = sheet;
    own.index += m_firstIndex;
    own.file = member.name;
    return own;
}

SheetVisitor ArchiveRun::memberVisitor(const ZipMember &member)
{
    SheetVisitor visitor = m_visitor;
    visitor.beginSheet = [this, &member](const SheetInfo &sheet) {
        m_sheets = std::max(m_sheets, sheet.index + 1);
        return m_visitor.beginSheet(renumbered(sheet, member));
    };
    visitor.endSheet = [this, &member](const SheetInfo &sheet) {
        m_visitor.endSheet(renumbered(sheet, member));
    };
    if (m_visitor.progress)
        visitor.progress = [this](double share) { return m_visitor.progress(m_done + share * m_share); };
    return visitor;
}

QString ArchiveRun::memberName(const ZipMember &member) const
{
    return SheetText::tr("“%1” in %2").arg(member.name, quotedName(m_archive.path()));
}

/// The sentence about an unpacked file, as one about the archive and the file in it.
Error ArchiveRun::named(Error error, const QString &unpacked, const ZipMember &member) const
{
    error.message.replace(quotedName(unpacked), memberName(member));
    return error;
}

Result<void> ArchiveRun::readMember(const ZipMember &member)
{
    // The file keeps its name, which a .csv gives to its sheet, as far as the system takes it.
    QString name = member.name;
    constexpr qsizetype longestName = 60;
    if (name.toUtf8().size() > longestName * 4)
        name = name.right(longestName);
    const QString unpacked = m_folder.filePath(name.remove(QChar(u'\0')));
    if (const auto done = unpack(member, unpacked); !done)
        return done;
    QByteArray head;
    if (QFile file(unpacked); file.open(QIODevice::ReadOnly)) {
        constexpr qint64 headSize = 4096;
        head = file.read(headSize);
    }
    const auto reader = std::ranges::find_if(
        readers, [&](const SheetReader *each) { return !head.isEmpty() && each->sniff(unpacked, head); });
    Result<void> done;
    if (reader != readers.end()) {
        m_sheets = 0;
        done = (*reader)->read(unpacked, memberVisitor(member));
        m_firstIndex += m_sheets;
        m_anyRead = true;
    } else if (!mayBeText(member.name)) {
        done = head.isEmpty()
                   ? Error{SheetText::tr("%1 is empty. Download it again.").arg(quotedName(unpacked))}
                   : notASpreadsheet(unpacked, head);
    } else if (!member.name.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive)) {
        note(SheetText::tr("%1 is no table and was left out.").arg(memberName(member)));
    }
    QFile::remove(unpacked);
    return done ? done : named(done.error(), unpacked, member);
}

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    return ArchiveRun(*archive, visitor).read();
}

} // namespace

const SheetReader zipReader = {"zip", QT_TRANSLATE_NOOP("SheetText", "Archive of spreadsheets"), "*.zip",
                               sniff, read};

} // namespace yardstick::sheets
