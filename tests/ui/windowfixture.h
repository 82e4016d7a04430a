// A main window on a store of its own, with file dialogs that answer by themselves, for tests that press its
// keys.
#pragma once

#include "core/importing/starter.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"
#include "ui/mainwindow.h"
#include "ui/pages/trendspage.h"
#include "ui/workspace.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace yardstick::test {

inline const AreaId westMercia{QStringLiteral("E23000016")};
inline const AreaId westMidlands{QStringLiteral("E23000014")};
inline const AreaId englandAndWales{QStringLiteral("K04000001")};

/// Four years of knife crime for three areas; West Mercia's third year is absent.
inline std::vector<TestFigure> knifeFigures()
{
    const QString indicator = QStringLiteral("knife-offences");
    std::vector<TestFigure> figures;
    const auto add = [&](const AreaId &area, int year, std::optional<double> count, double rate) {
        const QString period = QStringLiteral("year ending December %1").arg(year);
        figures.push_back({indicator, area.value, period, count});
        figures.push_back({indicator + QStringLiteral("-rate"), area.value, period,
                           count ? std::optional(rate) : std::nullopt});
    };
    const std::vector<std::optional<double>> own = {534, 621, std::nullopt, 666};
    for (int i = 0; i < 4; ++i) {
        add(westMercia, 2021 + i, own[static_cast<size_t>(i)], 40.5 + i);
        add(westMidlands, 2021 + i, 3500.0 + 100 * i, 120.25 + i);
        add(englandAndWales, 2021 + i, 48000.0 + 1234 * i, 80.125 + i);
    }
    return figures;
}

class WindowFixture {
public:
    enum class Begin { Empty, Starter };

    /// Opens an empty store, or one with the figures that a new store begins with, in a folder of its own.
    explicit WindowFixture(Begin begin = Begin::Empty)
    {
        auto catalogue = Catalogue::load();
        auto store = begin == Begin::Starter && catalogue ? openOrCreateStore(storePath(), *catalogue)
                                                          : Store::open(storePath());
        if (!catalogue || !store)
            return;
        m_workspace = std::make_unique<Workspace>(std::move(*catalogue), std::move(*store));
        m_settings = std::make_unique<QSettings>(file(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("page"), QStringLiteral("trends"));
        m_settings->setValue(QStringLiteral("pages/trends"),
                             QVariantMap{{QStringLiteral("measure"), QStringLiteral("count")}});
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString storePath() const { return file(QStringLiteral("figures.yardstick")); }
    Workspace &workspace() { return *m_workspace; }
    QSettings &settings() { return *m_settings; }
    MainWindow &window() { return *m_window; }

    Result<void> storeFigures(const std::vector<TestFigure> &figures,
                              const QString &name = QStringLiteral("edition-1"))
    {
        auto store = Store::open(storePath());
        if (!store)
            return store.error();
        const auto stored = storeDraft(*store, makeDraft(name, QStringLiteral("ons-pfa"), figures));
        if (!stored)
            return stored.error();
        m_workspace->refreshReleases();
        return {};
    }

    /// Opens the window, on the page of trends where no other was remembered, and waits until it has been
    /// painted.
    bool show()
    {
        FileChooser chooser;
        chooser.open = [this](QWidget *, const FileRequest &) { return filesToOpen; };
        chooser.save = [this](QWidget *, const FileRequest &request) {
            lastProposal = request.fileName;
            return fileToSave;
        };
        m_window = std::make_unique<MainWindow>(*m_workspace, *m_settings, chooser);
        QSignalSpy drawn(m_window.get(), &MainWindow::drawn);
        m_window->show();
        return drawn.count() > 0 || drawn.wait();
    }
    void close()
    {
        m_window->close();
        m_window.reset();
    }

    TrendsPage &trends() { return *m_window->findChild<TrendsPage *>(); }
    /// Does something that makes the trends page ask anew, and waits until it shows the answer.
    template <typename Action>
    bool afterReload(Action action)
    {
        QSignalSpy changed(&trends(), &Page::contentChanged);
        action();
        return changed.count() > 0 || changed.wait();
    }

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }

    QStringList filesToOpen; ///< what the next open dialog gives
    QString fileToSave;      ///< what the next save dialog gives
    QString lastProposal;    ///< the name that the last save dialog was asked to propose

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace yardstick::test
