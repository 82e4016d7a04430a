#include "tests/support/layoutcase.h"

#include "core/text/format.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yardstick::test {

namespace {

// Rows of CSV: quotes may hold commas and line breaks.
QList<QStringList> csvRows(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.mid(i + 1, 1) == QLatin1String("\"")) {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row << field;
            field.clear();
            if (c == u'\n') {
                rows << row;
                row.clear();
            }
        } else {
            field += c;
        }
    }
    return rows;
}

QString sortedLines(QStringList lines)
{
    lines.sort();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

Result<LayoutCase> readLayoutCase(const QString &id)
{
    QFile file(sourcePath(QStringLiteral("tests/layouts/%1/input.txt").arg(id)));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("The layout %1 has no case: write tests/layouts/%1/input.txt.").arg(id)};
    const QString text = QString::fromUtf8(file.readAll());
    LayoutCase found;
    const QStringList parts = text.split(QStringLiteral("\n## "));
    found.fileName = parts.first().section(QStringLiteral("# file: "), 1).trimmed();
    for (const QString &part : parts.mid(1)) {
        const qsizetype end = part.indexOf(QLatin1Char('\n'));
        QString rows = part.mid(end + 1);
        if (!rows.endsWith(QLatin1Char('\n')))
            rows += QLatin1Char('\n');
        found.sheets << TestSheet{part.left(end).section(QLatin1Char('|'), 0, 0), csvRows(rows), false};
    }
    return found;
}

QString figuresText(const Draft &draft)
{
    QStringList lines;
    for (const DraftFigure &figure : draft.figures) {
        const QString breakdown = canonicalBreakdown(draft.breakdowns.at(figure.breakdown));
        lines << QStringLiteral("%1,%2,%3,%4,%5,%6,%7")
                     .arg(draft.indicators.at(figure.indicator).value, draft.areas.at(figure.area).value,
                          periodShortLabel(draft.periods.at(figure.period)),
                          QString(breakdown).replace(u'\n', u';'),
                          figure.marker < 0 ? plainNumber(figure.value)
                                            : draft.markers.at(figure.marker).text,
                          draft.release.sheets.value(figure.sheet).trimmed(),
                          cellName(figure.row, figure.column));
    }
    return sortedLines(lines);
}

QString issuesText(const Draft &draft)
{
    QStringList lines;
    for (const Issue &issue : draft.issues)
        lines << issueText(issue);
    return sortedLines(lines);
}

Result<QString> writeCase(const LayoutCase &layoutCase, const QString &folder, const QString &extension)
{
    const QString path = QDir(folder).filePath(QFileInfo(layoutCase.fileName).completeBaseName() +
                                               QLatin1Char('.') + extension);
    if (const auto written = writeWorkbook(path, layoutCase.sheets); !written)
        return written.error();
    return path;
}

} // namespace yardstick::test
