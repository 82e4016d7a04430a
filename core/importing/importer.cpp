#include "core/importing/importer.h"

#include "core/importing/cautions.h"
#include "core/importing/cellvalue.h"
#include "core/importing/extractor.h"
#include "core/importing/figuresfile.h"
#include "core/importing/sheetnotes.h"
#include "core/store/office.h"
#include "core/text/format.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace yardstick {

namespace {

/// A table's header stands within the first rows of its sheet; publishers' longest preamble has ten.
constexpr size_t longestPreamble = 40;
/// Files up to this size are kept in the store, so that a figure can be shown in its own sheet.
constexpr qint64 largestKeptFile = 20LL * 1024 * 1024;

/// Takes the sheets of one file as the reader gives them and fills the draft.
class DraftReader {
public:
    DraftReader(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                const ImportOptions &options, Draft &draft)
        : m_fileName(QFileInfo(path).fileName())
        , m_catalogue(catalogue)
        , m_options(options)
        , m_draft(draft)
        , m_figuresFile(catalogue, draft)
        , m_notes(m_fileName, draft)
    {
        for (const Layout &layout : layouts)
            m_candidates.push_back(&layout);
    }

    SheetVisitor visitor();
    Result<void> finish();

private:
    bool beginSheet(const SheetInfo &sheet);
    RowAction row(const Row &row);
    void endSheet();
    void endTable();
    RowAction lookForTable(const Row &row);
    void lookForStrayPeriods(const TableMatch &match);
    bool startTable(TableMatch match);
    void sayWhy(const TableMatch &match);
    Result<std::optional<Period>> tablePeriod(const TableMatch &match);
    void takeEdition(const Layout &layout);
    void takeTitle(const Row &row);
    void describeRelease();

    QString m_fileName;
    const Catalogue &m_catalogue;
    const ImportOptions &m_options;
    Draft &m_draft;
    FiguresFileReader m_figuresFile;
    SheetNotes m_notes;
    std::vector<const Layout *> m_candidates;
    const Layout *m_layout = nullptr;
    SheetInfo m_sheet;
    std::vector<HeldRow> m_held;
    std::optional<TableMatch> m_match;
    std::optional<Period> m_sheetPeriod; ///< named above a table of this sheet: it holds for the next one too
    bool m_hadTable = false;             ///< this sheet has had a table
    std::unique_ptr<TableExtractor> m_extractor;
    std::vector<const TableLayout *> m_summed; ///< of each sheet the table whose rows are parts
    QStringList m_sheetsWithoutTable;
    qint64 m_hiddenRows = 0;
    std::optional<Error> m_error;
};

SheetVisitor DraftReader::visitor()
{
    SheetVisitor visitor;
    visitor.beginSheet = [this](const SheetInfo &sheet) { return beginSheet(sheet); };
    visitor.row = [this](const Row &current) { return row(current); };
    visitor.endSheet = [this](const SheetInfo &) { endSheet(); };
    visitor.note = [this](const QString &sentence) {
        m_draft.issues.push_back({Issue::Severity::Warning, {}, QString(), sentence});
    };
    if (m_options.progress) {
        visitor.progress = [this](double done) { return m_options.progress(readingShare * done); };
    }
    return visitor;
}

bool DraftReader::beginSheet(const SheetInfo &sheet)
{
    m_sheet = sheet;
    m_held.clear();
    m_match.reset();
    m_extractor.reset();
    m_sheetPeriod.reset();
    m_hadTable = false;
    m_hiddenRows = 0;
    m_draft.release.sheets << (sheet.file.isEmpty() ? sheet.name
                                                    : QStringLiteral("%1 › %2").arg(sheet.file, sheet.name));
    m_summed.push_back(nullptr);
    return !m_error;
}

RowAction DraftReader::row(const Row &row)
{
    if (m_error)
        return RowAction::SkipSheet;
    if (m_figuresFile.takes(row))
        return RowAction::Continue;
    if (row.hidden)
        ++m_hiddenRows;
    if (m_extractor && m_extractor->endsBefore(row))
        endTable();
    m_notes.row(m_sheet, row, m_extractor != nullptr);
    if (m_extractor) {
        m_extractor->row(row);
        return RowAction::Continue;
    }
    return lookForTable(row);
}

RowAction DraftReader::lookForTable(const Row &row)
{
    takeTitle(row);
    m_held.emplace_back(row);
    if (std::optional<TableMatch> match = matchTable(m_candidates, m_sheet.name, m_held))
        return startTable(std::move(*match)) ? RowAction::Continue : RowAction::SkipSheet;
    return m_held.size() < longestPreamble ? RowAction::Continue : RowAction::SkipSheet;
}

void DraftReader::takeTitle(const Row &row)
{
    // A workbook's first text is its title: on the cover where there is one. A link back is none.
    static const QRegularExpression link(QStringLiteral("^(contents|index|notes?|cover.?sheet|back to .*)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (m_sheet.index != 0 || m_hadTable || !m_draft.release.title.isEmpty() || row.cells.size() > 2)
        return;
    const bool first =
        std::ranges::all_of(m_held, [](const HeldRow &held) { return held.view().cells.size() <= 2; });
    const QString text = shownText(row.cells.front().text);
    if (first && !link.match(text).hasMatch())
        m_draft.release.title = text;
}

// A title that names another period than the columns below it is the publisher's slip, or the table is not
// the one that it seems to be.
void DraftReader::lookForStrayPeriods(const TableMatch &match)
{
    std::vector<Period> columns;
    for (const BoundValue &value : match.values) {
        if (value.period)
            columns.push_back(*value.period);
    }
    for (size_t i = 0; i + 1 < m_held.size(); ++i) {
        const Row row = m_held[i].view();
        for (const Cell &cell : row.cells) {
            for (const Period &stray : strayPeriods(shownText(cell.text), columns)) {
                m_draft.issues.push_back(
                    {Issue::Severity::Warning,
                     {m_sheet.index, static_cast<int>(row.number) + 1, static_cast<int>(cell.column) + 1},
                     m_sheet.name,
                     QStringLiteral(
                         "the title names %1, but no column of the table is for it; the columns' own "
                         "periods were taken.")
                         .arg(periodLabel(stray))});
            }
        }
    }
}

void DraftReader::sayWhy(const TableMatch &match)
{
    const TableLayout &table = *match.table;
    QStringList by;
    if (!table.sheet.pattern().isEmpty())
        by << QStringLiteral("the sheet's name");
    if (!table.title.pattern().isEmpty())
        by << QStringLiteral("its title");
    by << QStringLiteral("its headings in row %1").arg(match.headerRow + 1);
    m_draft.recognised << QStringLiteral("the table \"%1\" was found on the sheet %2 by %3.")
                              .arg(table.id, m_sheet.name.trimmed(), joinedList(by));
}

bool DraftReader::startTable(TableMatch match)
{
    lookForStrayPeriods(match);
    sayWhy(match);
    m_held.clear();
    m_hadTable = true;
    if (match.titlePeriod)
        m_sheetPeriod = match.titlePeriod;
    match.titlePeriod = m_sheetPeriod;
    if (!m_layout) {
        m_layout = match.layout;
        m_candidates = {m_layout};
        takeEdition(*m_layout);
    }
    const Result<std::optional<Period>> period = tablePeriod(match);
    if (!period) {
        m_error = period.error();
        return false;
    }
    m_match = std::move(match);
    if (m_match->table->sumRows)
        m_summed.back() = m_match->table;
    m_extractor = std::make_unique<TableExtractor>(m_catalogue, *m_match, *period, m_sheet, m_draft);
    return true;
}

void DraftReader::takeEdition(const Layout &layout)
{
    Release &release = m_draft.release;
    release.layout = layout.id;
    release.publication = layout.publication;
    if (release.editionDateKnown || layout.editionInFileName.pattern().isEmpty())
        return;
    const QString captured = layout.editionInFileName.match(m_fileName).captured(QStringLiteral("edition"));
    const QDate date = QDate::fromString(captured, Qt::ISODate);
    if (date.isValid()) {
        release.editionDate = date;
        release.editionDateKnown = true;
    }
}

Result<std::optional<Period>> DraftReader::tablePeriod(const TableMatch &match)
{
    const TableLayout &table = *match.table;
    if (table.periodSource == PeriodSource::Header || table.periodSource == PeriodSource::Columns) {
        if (!table.periodTemplateByMonth.empty() && !m_draft.release.editionDateKnown) {
            return Error{
                QStringLiteral(
                    "%1, sheet %2, says only \"year\" and not when its years end; name the file after its "
                    "release date (2024-07-26.csv) or give the date with --published.")
                    .arg(m_fileName, m_sheet.name.trimmed())};
        }
        return std::optional<Period>();
    }
    if (m_options.period)
        return m_options.period;
    if (table.periodSource == PeriodSource::Title && match.titlePeriod)
        return match.titlePeriod;
    if (table.periodSource == PeriodSource::FileName) {
        const QString captured = table.periodPattern.match(m_fileName).captured(QStringLiteral("period"));
        const auto period =
            parsePeriod(table.periodTemplate.isEmpty() ? captured : table.periodTemplate.arg(captured));
        if (period) {
            m_draft.issues.push_back(
                {Issue::Severity::Warning,
                 {m_sheet.index, 0, 0},
                 m_sheet.name,
                 QStringLiteral("the file does not say its period; %1 was taken from the file's name.")
                     .arg(periodLabel(*period))});
            return period;
        }
    }
    return Error{
        QStringLiteral(
            "%1, sheet %2, does not say what period its figures are for; give it, for example --period "
            "\"year ending March 2024\" or --period \"Mid-2024\".")
            .arg(m_fileName, m_sheet.name.trimmed()),
        false, true};
}

void DraftReader::endTable()
{
    if (m_extractor)
        m_extractor->finish();
    m_extractor.reset();
}

void DraftReader::endSheet()
{
    endTable();
    m_notes.endSheet(m_sheet, m_hadTable);
    if (!m_hadTable) {
        if (!m_figuresFile.isActive())
            m_sheetsWithoutTable << m_sheet.name.trimmed();
        return;
    }
    if (m_hiddenRows > 0) {
        m_draft.issues.push_back(
            {Issue::Severity::Note,
             {m_sheet.index, 0, 0},
             m_sheet.name,
             QStringLiteral("%1 hidden rows were read like the others.").arg(m_hiddenRows)});
    }
}

Result<void> DraftReader::finish()
{
    if (m_error)
        return *m_error;
    if (m_figuresFile.isActive())
        return m_figuresFile.finish();
    if (!m_layout) {
        return Error{
            QStringLiteral(
                "%1 is a spreadsheet, but none of its sheets (%2) holds a table that Yardstick knows.")
                .arg(m_fileName, m_draft.release.sheets.isEmpty() ? QStringLiteral("none")
                                                                  : joinedList(m_draft.release.sheets)),
            false, false, true};
    }
    m_notes.finish();
    settleRepeats(m_draft, m_summed);
    if (m_draft.figures.empty() && !firstError(m_draft))
        return Error{
            QStringLiteral("%1 has the headings of a table that Yardstick knows but no figures under them.")
                .arg(m_fileName)};
    if (!m_sheetsWithoutTable.isEmpty()) {
        m_draft.issues.push_back({Issue::Severity::Note,
                                  {},
                                  QString(),
                                  QStringLiteral("These sheets hold no table that the layout reads: %1.")
                                      .arg(joinedList(m_sheetsWithoutTable))});
    }
    describeRelease();
    return {};
}

void DraftReader::describeRelease()
{
    Release &release = m_draft.release;
    std::vector<bool> covered(m_draft.periods.values().size(), false);
    for (const DraftFigure &figure : m_draft.figures)
        covered[static_cast<size_t>(figure.period)] = true;
    for (size_t i = 0; i < covered.size(); ++i) {
        const Period &period = m_draft.periods.values()[i];
        if (covered[i] && (!release.periodCovered.isValid() || release.periodCovered < period))
            release.periodCovered = period;
    }
    if (release.title.isEmpty()) {
        const Publication *publication = m_catalogue.publication(release.publication);
        release.title = QStringLiteral("%1, %2").arg(
            publication ? publication->title : release.publication.value, periodLabel(release.periodCovered));
    }
    release.observations = static_cast<qint64>(m_draft.figures.size());
}

Result<void> readFileFacts(const QString &path, Draft &draft)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // readSheets() says why in its own words
    draft.release.fileName = QFileInfo(path).fileName();
    draft.release.fileSize = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.size() <= largestKeptFile) {
        draft.fileBytes = file.readAll();
        hash.addData(draft.fileBytes);
    } else if (!hash.addData(&file)) {
        return Error{QStringLiteral("%1 can't be read to its end: %2.")
                         .arg(draft.release.fileName, file.errorString())};
    }
    draft.release.sha256 = QString::fromLatin1(hash.result().toHex());
    return {};
}

} // namespace

Result<Draft> readDraft(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                        const ImportOptions &options)
{
    Draft draft;
    draft.breakdowns.indexOf({}); // number 0 is the total
    draft.release.importedAt = QDateTime::currentDateTimeUtc();
    draft.release.importedBy = options.importedBy.isEmpty() ? systemUser() : options.importedBy;
    draft.release.importerVersion = QStringLiteral(YARDSTICK_VERSION);
    draft.release.editionDate = options.published.value_or(draft.release.importedAt.date());
    draft.release.editionDateKnown = options.published.has_value();
    if (const Result<void> facts = readFileFacts(path, draft); !facts)
        return facts.error();

    DraftReader reader(path, catalogue, layouts, options, draft);
    if (const Result<void> read = readSheets(path, reader.visitor()); !read)
        return read.error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return draft;
}

} // namespace yardstick
