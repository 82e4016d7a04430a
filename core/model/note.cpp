#include "core/model/note.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace yardstick {

namespace {

constexpr std::array<QLatin1String, 4> scopeKeys = {QLatin1String("table"), QLatin1String("row"),
                                                    QLatin1String("column"), QLatin1String("cell")};

} // namespace

void sortNotes(std::vector<Note> &notes)
{
    const auto key = [](const Note &note) {
        return std::tie(note.sheet, note.firstRow, note.column, note.scope, note.lastRow, note.mark,
                        note.text);
    };
    std::ranges::sort(notes, [&](const Note &a, const Note &b) { return key(a) < key(b); });
    // Not std::ranges::unique: clang 14, and so clang-tidy, can't read the library's subrange.
    notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
}

QString noteScopeKey(NoteScope scope)
{
    return scopeKeys[static_cast<size_t>(scope)];
}

std::optional<NoteScope> noteScopeFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(scopeKeys, [&](QLatin1String known) { return key == known; });
    return found == scopeKeys.end() ? std::nullopt
                                    : std::optional(static_cast<NoteScope>(found - scopeKeys.begin()));
}

void addText(QStringList &texts, const QString &text)
{
    if (!text.isEmpty() && !texts.contains(text))
        texts << text;
}

void addTexts(QStringList &texts, const QStringList &more)
{
    if (texts.isEmpty()) { // nearly always, and then the list is shared
        texts = more;
        return;
    }
    for (const QString &text : more)
        addText(texts, text);
}

} // namespace yardstick
