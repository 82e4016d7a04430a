// What Help shows: the guide in docs/guide and METHODS.md, as they stand in the project, read from the
// program itself. A page is a value: its Markdown and the sections that its headings make. Nothing here
// draws.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

struct HelpSection {
    QString title;
    QString text;  ///< below the heading, as Markdown
    int level = 0; ///< of the heading, from 1

    bool operator==(const HelpSection &) const = default;
};

struct HelpPage {
    QString id; ///< its file name, by which links name it
    QString title;
    QString markdown;
    std::vector<HelpSection> sections; ///< one for each heading, the page's own first

    bool operator==(const HelpPage &) const = default;
};

/// A place in the pages: the page's and the section's number.
struct HelpPlace {
    size_t page = 0;
    size_t section = 0;

    bool operator==(const HelpPlace &) const = default;
};

inline const QString guidePage = QStringLiteral("README.md");
inline const QString methodsPage = QStringLiteral("METHODS.md");

/// Every page in the order of the contents.
std::vector<HelpPage> helpPages();

/// A page of this Markdown; headings in blocks of code are none.
HelpPage helpPage(const QString &id, const QString &markdown);

/// Where a link leads that stands on the page numbered `from`: "import.md", "import.md#take-an-import-back",
/// "#formats". None for one that leads out of the pages.
std::optional<HelpPlace> placeOf(const std::vector<HelpPage> &pages, size_t from, const QString &link);

/// The places whose section has every one of the words, in the order of the pages; all where no word is
/// given.
std::vector<HelpPlace> placesWith(const std::vector<HelpPage> &pages, const QString &words);

/// The words of a search that are looked for: longer than one letter.
QStringList searchedWords(const QString &words);

} // namespace yardstick
