#include "ui/pages/overviewsave.h"

#include "core/exporting/overviewfile.h"
#include "ui/pages/overviewpage.h"

namespace yardstick {

FileToSave overviewToSave(const Overview &overview, const OverviewRows &chosen)
{
    FileToSave file;
    file.title = OverviewPage::tr("Export the table");
    file.fileName = OverviewPage::tr("overview-%1.csv").arg(overview.areaName.toLower().replace(u' ', u'-'));
    file.filter = OverviewPage::tr("Comma-separated values (*.csv)");
    file.extension = QStringLiteral("csv");
    file.write = [chosen, overview](const QString &path) {
        std::vector<const OverviewRow *> rows;
        for (const auto &row : chosen)
            rows.push_back(row.get());
        return writeOverviewFile(overview, rows, path);
    };
    return file;
}

} // namespace yardstick
