#include "core/text/format.h"
#include "ui/press/presspack.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DraftRelease", text);
}

const QString chartName = QStringLiteral("chart.png");
constexpr double chartWidth = 16 / 2.54 * 96; // 16 cm: A4 between margins of 25 mm

/// Writes a document from top to bottom.
class Draft {
public:
    explicit Draft(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void heading(const QString &text, int level)
    {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(level == 1 ? 8 : 14);
        block.setBottomMargin(6);
        QTextCharFormat letters = lettersOf(level == 1 ? 18 : 13);
        letters.setFontWeight(QFont::Bold);
        insert(block, letters, text);
    }
    void paragraph(const QString &text, bool bold = false)
    {
        QTextBlockFormat block;
        block.setBottomMargin(8);
        QTextCharFormat letters = lettersOf(11);
        letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        insert(block, letters, text);
    }
    void numbered(const QStringList &lines)
    {
        QTextListFormat format;
        format.setStyle(QTextListFormat::ListDecimal);
        format.setNumberSuffix(QStringLiteral(". "));
        const QTextCharFormat letters = lettersOf(10);
        QTextBlockFormat block;
        block.setBottomMargin(3);
        m_cursor.insertBlock(block);
        QTextList *list = m_cursor.createList(format);
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (at > 0)
                m_cursor.insertBlock();
            list->add(m_cursor.block());
            m_cursor.insertText(lines[at], letters);
        }
    }
    void picture(const QImage &image, const QString &description)
    {
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(chartName), image);
        QTextImageFormat format;
        format.setName(chartName);
        format.setWidth(chartWidth);
        format.setHeight(chartWidth * image.height() / std::max(1, image.width()));
        format.setToolTip(description);
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_cursor.insertImage(format);
    }
    void table(const QStringList &heads, const std::vector<QStringList> &rows)
    {
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 20),
                                          QTextLength(QTextLength::PercentageLength, 30),
                                          QTextLength(QTextLength::PercentageLength, 50)});
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        QTextTable *table =
            m_cursor.insertTable(static_cast<int>(rows.size()) + 1, static_cast<int>(heads.size()), format);
        QTextCharFormat letters = lettersOf(9);
        for (int row = 0; row <= static_cast<int>(rows.size()); ++row) {
            const QStringList &texts = row == 0 ? heads : rows[static_cast<size_t>(row - 1)];
            letters.setFontWeight(row == 0 ? QFont::Bold : QFont::Normal);
            for (int column = 0; column < static_cast<int>(heads.size()); ++column)
                table->cellAt(row, column).firstCursorPosition().insertText(texts.value(column), letters);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    /// The font by name in every piece: without it the writer leaves it to the reader's program.
    static QTextCharFormat lettersOf(double points)
    {
        QTextCharFormat letters;
        letters.setFontFamilies({QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
        letters.setFontPointSize(points);
        return letters;
    }
    void insert(const QTextBlockFormat &block, const QTextCharFormat &letters, const QString &text)
    {
        if (m_begun)
            m_cursor.insertBlock(block, letters);
        else
            m_cursor.setBlockFormat(block);
        m_begun = true;
        m_cursor.insertText(text, letters);
    }

    QTextCursor m_cursor;
    bool m_begun = false;
};

QString cellText(const Observation &observation, const Release &release)
{
    const CellRef &cell = observation.cell;
    if (!cell.isValid() || cell.sheet < 0 || cell.sheet >= release.sheets.size())
        return {};
    return tr("%1, cell %2").arg(release.sheets.at(cell.sheet).trimmed(), cellName(cell.row, cell.column));
}

/// "Police force area data tables, published 24 April 2025: Table P6, cell AC38; Table P7, cell D37"
QString placesOf(const std::vector<Observation> &observations, const std::vector<Release> &releases)
{
    constexpr qsizetype most = 4;
    QStringList places;
    for (const Release &release : releases) {
        QStringList cells;
        bool any = false;
        for (const Observation &observation : observations) {
            any = any || observation.release == release.id;
            if (observation.release == release.id)
                cells << cellText(observation, release);
        }
        cells.removeAll(QString());
        cells.removeDuplicates();
        const qsizetype more = cells.size() - most;
        if (more > 0)
            cells = cells.mid(0, most) << tr("and %1 more cells").arg(more);
        const QString name = QStringLiteral("%1, %2").arg(release.title, editionText(release));
        if (any)
            places << (cells.isEmpty() ? name : tr("%1: %2").arg(name, cells.join(QStringLiteral("; "))));
    }
    return places.join(QLatin1Char('\n'));
}

/// Where each figure of the lines stands, each once.
std::vector<QStringList> originRows(const PressFacts &facts)
{
    std::vector<QStringList> rows;
    for (const FactLine &line : facts.lines) {
        for (const FactValue &value : line.values) {
            const QStringList row = {value.text, value.formula.isEmpty() ? tr("as published") : value.formula,
                                     placesOf(value.observations, facts.releases)};
            if (std::ranges::find(rows, row) == rows.end())
                rows.push_back(row);
        }
    }
    return rows;
}

QStringList notesToEditors(const PressPack &pack)
{
    QStringList notes;
    if (!pack.facts.definition.isEmpty())
        notes << pack.facts.definition;
    for (const QString &line : pack.press.source.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        notes << line;
    notes << pack.facts.methods;
    for (const FactLine &line : pack.facts.lines)
        notes << line.notes;
    notes << pack.press.caveats;
    notes
        << tr("The figures are published under the %1.").arg(QStringLiteral("Open Government Licence v3.0"));
    notes.removeAll(QString());
    notes.removeDuplicates();
    return notes;
}

void write(Draft &draft, const PressPack &pack, const QImage &chart)
{
    const QString office = pack.press.letterhead.office;
    draft.paragraph(pack.press.embargo.isEmpty() ? tr("News release: draft") : pack.press.embargo, true);
    draft.heading(pack.press.headline, 1);
    for (const FactLine &line : pack.facts.lines)
        draft.paragraph(line.text);
    draft.picture(chart, describedAs(pack.press));
    draft.paragraph(tr("Text alternative for the chart: %1").arg(pack.press.altText));
    draft.paragraph(
        tr("[Name, role%1] said:").arg(office.isEmpty() ? QString() : QStringLiteral(", ") + office));
    draft.paragraph(tr("“[Quotation]”"));
    draft.paragraph(tr("Ends"), true);
    draft.heading(tr("Notes to editors"), 2);
    draft.numbered(notesToEditors(pack));
    if (const std::vector<QStringList> rows = originRows(pack.facts); !rows.empty()) {
        draft.heading(tr("Where each figure comes from"), 2);
        draft.table({tr("Figure"), tr("How it was made"), tr("Where it stands")}, rows);
    }
    draft.heading(tr("Contact"), 2);
    draft.paragraph(tr("[Name, telephone, e-mail]") +
                    (office.isEmpty() ? QString() : QStringLiteral(", ") + office));
}

} // namespace

Result<QByteArray> draftRelease(const PressPack &pack, const QImage &chart)
{
    QTextDocument document;
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPointSize(11);
    document.setDefaultFont(font);
    document.setMetaInformation(QTextDocument::DocumentTitle, pack.press.headline);
    Draft draft(document);
    write(draft, pack, chart);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter writer(&buffer, "ODF");
    if (!writer.write(&document))
        return Error{tr("the draft release could not be made.")};
    return buffer.data();
}

} // namespace yardstick
