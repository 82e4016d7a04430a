#include "core/text/factsheet.h"

#include "core/text/format.h"

namespace yardstick {

namespace {

void addSection(QStringList &parts, const QString &title, QStringList lines)
{
    lines.removeAll(QString());
    lines.removeDuplicates();
    if (!lines.isEmpty())
        parts << title + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
}

} // namespace

QString factSheet(const Findings &found, const std::vector<FactLine> &lines, const Catalogue &catalogue)
{
    QStringList sentences;
    QStringList notes;
    for (const FactLine &line : lines) {
        sentences << line.text;
        notes += line.notes;
    }
    QStringList sources;
    for (const Release &release : found.releases) {
        const Publication *publication = catalogue.publication(release.publication);
        sources << (publication ? sourceLine(release, *publication)
                                : QStringLiteral("%1, %2").arg(release.title, editionText(release)));
    }
    QStringList parts;
    addSection(parts, found.indicatorName, sentences);
    addSection(parts, QStringLiteral("Notes"), notes);
    addSection(parts, QStringLiteral("Definition"), {found.definition});
    addSection(parts, QStringLiteral("Sources"), sources);
    addSection(parts, QStringLiteral("Caveats"), found.caveats);
    return parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace yardstick
