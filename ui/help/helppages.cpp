#include "ui/help/helppages.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace yardstick {

namespace {

/// The order of the contents.
const QStringList &files()
{
    static const QStringList all = {
        QStringLiteral("docs/guide/README.md"), QStringLiteral("docs/guide/start.md"),
        QStringLiteral("docs/guide/import.md"), QStringLiteral("docs/guide/look.md"),
        QStringLiteral("docs/guide/press.md"),  QStringLiteral("docs/guide/funding.md"),
        QStringLiteral("docs/guide/safe.md"),   QStringLiteral("docs/guide/hand-over.md"),
        QStringLiteral("METHODS.md"),
    };
    return all;
}

/// A heading as links name it: "Take an import back" is "take-an-import-back".
QString slugOf(const QString &title)
{
    QString slug;
    for (const QChar letter : title.toLower()) {
        if (letter.isLetterOrNumber() || letter == u'-')
            slug += letter;
        else if (letter == u' ')
            slug += u'-';
    }
    return slug;
}

bool hasWords(const HelpSection &section, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return section.title.contains(word, Qt::CaseInsensitive) ||
               section.text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

HelpPage helpPage(const QString &id, const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral("^(#{1,6}) +(.+)$"));
    HelpPage page{id, {}, markdown, {}};
    bool code = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(QLatin1String("```")))
            code = !code;
        const QRegularExpressionMatch found = code ? QRegularExpressionMatch() : heading.match(line);
        if (found.hasMatch())
            page.sections.push_back({found.captured(2).trimmed(), {}, int(found.capturedLength(1))});
        else if (!page.sections.empty())
            page.sections.back().text += line + u'\n';
    }
    if (!page.sections.empty())
        page.title = page.sections.front().title;
    return page;
}

std::vector<HelpPage> helpPages()
{
    std::vector<HelpPage> pages;
    for (const QString &path : files()) {
        QFile file(QStringLiteral(":/yardstick/") + path);
        if (file.open(QIODevice::ReadOnly))
            pages.push_back(helpPage(path.section(u'/', -1), QString::fromUtf8(file.readAll())));
    }
    return pages;
}

std::optional<HelpPlace> placeOf(const std::vector<HelpPage> &pages, size_t from, const QString &link)
{
    if (link.contains(QLatin1String("://")))
        return std::nullopt;
    const QString file = link.section(u'#', 0, 0).section(u'/', -1);
    const QString slug = link.section(u'#', 1);
    HelpPlace place{from, 0};
    if (!file.isEmpty()) {
        const auto page = std::ranges::find(pages, file, &HelpPage::id);
        if (page == pages.end())
            return std::nullopt;
        place.page = static_cast<size_t>(page - pages.begin());
    }
    if (slug.isEmpty())
        return place;
    const std::vector<HelpSection> &sections = pages[place.page].sections;
    const auto section =
        std::ranges::find_if(sections, [&](const HelpSection &one) { return slugOf(one.title) == slug; });
    if (section == sections.end())
        return std::nullopt;
    place.section = static_cast<size_t>(section - sections.begin());
    return place;
}

QStringList searchedWords(const QString &words)
{
    QStringList searched = words.simplified().split(u' ');
    searched.removeIf([](const QString &word) { return word.size() < 2; });
    return searched;
}

std::vector<HelpPlace> placesWith(const std::vector<HelpPage> &pages, const QString &words)
{
    const QStringList searched = searchedWords(words);
    std::vector<HelpPlace> places;
    for (size_t page = 0; page < pages.size(); ++page) {
        for (size_t section = 0; section < pages[page].sections.size(); ++section) {
            if (hasWords(pages[page].sections[section], searched))
                places.push_back({page, section});
        }
    }
    return places;
}

} // namespace yardstick
