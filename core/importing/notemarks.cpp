#include "core/importing/notemarks.h"

#include "core/importing/cellvalue.h"
#include "core/text/labels.h"

#include <QRegularExpression>

namespace yardstick {

QStringList marksIn(const Cell &cell)
{
    // Square metres: the readers do not say where in the text a superscript stood.
    static const QRegularExpression unit(QStringLiteral("\\b[ckm]?m\\b"));
    static const QRegularExpression numbers(QStringLiteral("^[\\d\\s,;]+$"));
    const QString text = trimmedText(cell.text);
    QStringList marks = notesIn(text);
    const QString raised = trimmedText(cell.superscript);
    if (numbers.match(raised).hasMatch() && !unit.match(text).hasMatch()) {
        for (const QString &number : noteNumbersIn(raised))
            marks << QStringLiteral("note ") + number;
    }
    marks.removeDuplicates();
    return marks;
}

bool isNoteText(std::string_view text)
{
    static const QRegularExpression own(QStringLiteral("^\\[\\s*notes?\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    return own.match(trimmedText(text)).hasMatch();
}

} // namespace yardstick
