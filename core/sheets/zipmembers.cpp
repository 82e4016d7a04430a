#include "core/sheets/zipmembers.h"

#include "core/sheets/sheeterrors.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yardstick::sheets {

namespace {

constexpr std::array extensions = {".xlsx", ".xlsm", ".ods", ".xls", ".csv", ".tsv", ".txt"};

bool isLeftOut(const QString &path)
{
    const QStringList steps = path.split(QLatin1Char('/'));
    return steps.first() == QLatin1String("__MACOSX") || steps.last().startsWith(QLatin1String("~$")) ||
           std::ranges::any_of(steps, [](const QString &step) { return step.startsWith(QLatin1Char('.')); });
}

/// A member's name taken apart into what it is an issue of, and which.
struct Reissue {
    QString of;
    int version = 1;
    int mark = 0; ///< 1 final, 2 corrected

    auto rank(const ZipMember &member) const { return std::tuple(version, mark, member.time); }
};

Reissue reissueOf(const ZipMember &member)
{
    static const QRegularExpression pattern(QStringLiteral(
        "[\\s_.-]*[(\\[]?(?<![a-z])(?:v(?:ersion)?[\\s._-]?(?<version>[0-9]{1,4})(?:\\.[0-9]+)?|"
        "(?<corrected>corrected|correction|revised|amended)|(?<final>final))(?![a-z0-9])[)\\]]?"));
    Reissue issue;
    const qsizetype dot = member.path.lastIndexOf(QLatin1Char('.'));
    QString stem = member.path.left(dot).toLower();
    const qsizetype folder = stem.lastIndexOf(QLatin1Char('/')) + 1;
    auto match = pattern.match(stem, folder);
    while (match.hasMatch()) {
        if (match.hasCaptured(QStringLiteral("version")))
            issue.version = std::max(issue.version, match.captured(QStringLiteral("version")).toInt());
        issue.mark = std::max(issue.mark, match.hasCaptured(QStringLiteral("corrected")) ? 2
                                          : match.hasCaptured(QStringLiteral("final"))   ? 1
                                                                                         : 0);
        stem.remove(match.capturedStart(), match.capturedLength());
        match = pattern.match(stem, folder);
    }
    issue.of = stem + member.path.mid(dot).toLower();
    return issue;
}

} // namespace

std::vector<ZipMember> spreadsheetMembers(const ZipArchive &archive)
{
    std::vector<ZipMember> members;
    for (ZipEntry &entry : archive.entries()) {
        const bool named = std::ranges::any_of(extensions, [&entry](const char *extension) {
            return entry.path.endsWith(QLatin1String(extension), Qt::CaseInsensitive);
        });
        if (named && !isLeftOut(entry.path))
            members.push_back(
                {entry.part, entry.path.section(QLatin1Char('/'), -1), std::move(entry.path), entry.time});
    }
    return members;
}

NewestIssues newestIssues(const std::vector<ZipMember> &members, const QString &archivePath)
{
    QMap<QString, std::vector<const ZipMember *>> issues;
    for (const ZipMember &member : members)
        issues[reissueOf(member).of].push_back(&member);
    NewestIssues newest;
    for (const ZipMember &member : members) {
        const std::vector<const ZipMember *> &same = issues[reissueOf(member).of];
        const ZipMember *best = same.front();
        for (const ZipMember *each : same) {
            if (reissueOf(*each).rank(*each) >= reissueOf(*best).rank(*best))
                best = each;
        }
        if (best != &member)
            continue;
        newest.members.push_back(member);
        QStringList older;
        for (const ZipMember *each : same) {
            if (each != best)
                older << SheetText::tr("“%1”").arg(each->name);
        }
        if (!older.isEmpty())
            newest.notes << SheetText::tr(
                                "%1 holds more than one issue of “%2”: this one was read, and %3 left out.")
                                .arg(quotedName(archivePath), member.name, older.join(QStringLiteral(", ")));
    }
    return newest;
}

} // namespace yardstick::sheets
