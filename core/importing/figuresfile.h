// The project's own compact form of a release: a .csv with a head that says where the figures come from, and
// one line a figure. The starter data is kept in it, and a release can be handed on in it.
// core/exporting/figuresfile.h writes it.
//
//     Yardstick figures,1
//     publication,ons-pfa
//     title,Police force area data tables - year ending December 2024
//     published,2025-04-24              (optional)
//     source,"where the figures were taken from"
//     sheet,Table P6                    (one line a sheet, in the file's order)
//     note,row,3,27,27,0,note 4,"There is an undercount ..."   (none or many; see below)
//     indicator,area,period,breakdown,value,sheet,row,column,parts
//     knife-offences,E23000016,2024,,666,0,46,29,
//
// A value is a number or a marker as published; breakdown is "dimension=category", several joined by "; ";
// sheet counts from 0, row and column from 1, and all three are empty for sums over cells that are not told
// one by one; parts says how many figures were added up, empty for one. A note is one of the publisher's: its
// scope, sheet, first and last row, column (0 for all), mark and text, as core/model/note.h has them.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/draft.h"
#include "core/sheets/sheetreader.h"

namespace yardstick {

inline constexpr QLatin1String figuresFileMark("Yardstick figures");

class FiguresFileReader {
public:
    FiguresFileReader(const Catalogue &catalogue, Draft &draft)
        : m_catalogue(catalogue)
        , m_draft(draft)
    {
    }

    /// True when the row belongs to a file of this form, which its first row tells.
    bool takes(const Row &row);
    bool isActive() const { return m_active; }
    /// What was wrong, naming file and line; or the draft is complete.
    Result<void> finish();

private:
    void head(const QStringList &fields);
    void note(const QStringList &fields);
    void figure(const Row &row, const QStringList &fields);
    void fail(const QString &what);

    const Catalogue &m_catalogue;
    Draft &m_draft;
    bool m_started = false;
    bool m_active = false;
    bool m_inFigures = false;
    int m_line = 0;
    QStringList m_sheets;
    QHash<QString, Period> m_periods;
    std::optional<Error> m_error;
};

} // namespace yardstick
