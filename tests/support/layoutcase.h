// A case of a spreadsheet layout: tests/layouts/<id>/input.txt holds the sheets as text, expected.csv the
// figures that must come out of them.
//
//     # file: policeforceareatables.xlsx      (the name that the file is to have)
//     ## Table P6 |                           (a sheet's name, up to the bar, so that trailing blanks show)
//     Area Code,Area Name,"Apr 2019 to        (its rows as CSV)
//      Mar 2020"
#pragma once

#include "core/importing/importer.h"
#include "tests/support/workbookbuilder.h"

namespace yardstick::test {

struct LayoutCase {
    QString fileName;
    QList<TestSheet> sheets;
};

/// Reads tests/layouts/<id>/input.txt.
Result<LayoutCase> readLayoutCase(const QString &id);

/// The draft's figures as CSV text, sorted, one line a figure: indicator, area, period, breakdown, value,
/// sheet, cell.
QString figuresText(const Draft &draft);

/// The draft's issues as text, one line each.
QString issuesText(const Draft &draft);

/// Writes the case's sheets into `folder` under the case's name with this extension and gives the path.
Result<QString> writeCase(const LayoutCase &layoutCase, const QString &folder, const QString &extension);

} // namespace yardstick::test
