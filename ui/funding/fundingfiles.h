// How the register's files come in and go out: the menu of them, the choices that each needs, and the reading
// and writing on workers. What a file holds is core/exporting/fundingfile.h; what may be named in it is for
// the core to say.
#pragma once

#include "core/exporting/fundingfile.h"
#include "core/funding/fundingdraft.h"
#include "core/funding/sheets/sheetmapping.h"
#include "ui/async.h"
#include "ui/dialogs/savefile.h"
#include "ui/pages/page.h"

#include <QObject>
#include <QPoint>

namespace yardstick {

class FundingActions;
class Workspace;

/// What reading a file gave: grants in the standard of 360Giving, or sheets whose columns have to be mapped.
struct ReadFundingFile {
    std::optional<FundingDraft> grants;
    std::vector<PlainSheet> sheets;
    std::optional<SheetMapping> mapping; ///< that was kept and fits one of the sheets
};

Result<ReadFundingFile> readFundingFile(const Store &store, const Catalogue &catalogue,
                                        const FundingRegister &funding, const QString &path);

class FundingFiles : public QObject {
    Q_OBJECT

public:
    FundingFiles(Workspace &workspace, FundingActions &actions, QWidget *window);

    void openMenu(QPoint at);
    void import(const QString &path);
    void exportTotals(const MoneyGrouping &by, const QString &theme, bool withExamples);

signals:
    void fileRequested(const yardstick::FileWish &wish);
    void saveRequested(const yardstick::FileToSave &file);
    void said(const QString &sentence);

private:
    void askForFile();
    void show(const ReadFundingFile &read, const QString &path);
    void openExport(const FundingFile &file, const FundingFileOptions &options = {});
    void save(const FundingFile &file, const FundingFileOptions &options, const QString &suffix);
    void write(const FundingFile &file, const FundingFileOptions &options, const QString &path);
    void showTrail();

    Workspace &m_workspace;
    FundingActions &m_actions;
    QWidget *m_window;
    async::Task m_reading;
    async::Task m_writing;
};

} // namespace yardstick
