// The sheets of one file, as a spreadsheet reader gives them, to a draft: finds the tables that a layout
// knows, hands their rows to a TableExtractor, and what stands round them to SheetNotes.
#pragma once

#include "core/importing/extractor.h"
#include "core/importing/figuresfile.h"
#include "core/importing/importer.h"
#include "core/importing/sheetnotes.h"

#include <memory>

namespace yardstick {

class DraftReader {
public:
    /// The arguments outlive the reader.
    DraftReader(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                const ImportOptions &options, Draft &draft);

    /// What reads the file is to call.
    SheetVisitor visitor();

    /// What can be told only once all sheets are read. Fails where the file gives no figures, in one
    /// sentence.
    Result<void> finish();

private:
    bool beginSheet(const SheetInfo &sheet);
    RowAction row(const Row &row);
    void endSheet();
    void endTable();
    RowAction lookForTable(const Row &row);
    bool startTable(TableMatch match);
    void sayWhy(const TableMatch &match);
    void takeTitle(const Row &row);

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

} // namespace yardstick
