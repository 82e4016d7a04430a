// From the program's start to its window: opens the store, or asks what to do about one that does not open.
// It owns what the window works on.
#pragma once

#include "app/launch.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

#include <QObject>

#include <memory>

class QSettings;

namespace yardstick {

class Session : public QObject {
    Q_OBJECT

public:
    /// `settings` and `options` outlive it.
    Session(Catalogue catalogue, QSettings &settings, const LaunchOptions &options);
    ~Session() override;

    /// Opens the store, or makes it where there is none, and shows the window. Where it does not open, a
    /// dialog says why and offers the ways on; without a person at the screen the program ends. `missing` is
    /// the store that was open last and is gone.
    void begin(const QString &path, const QString &missing);

private:
    void open(const QString &path, const QString &missing);
    void show(Store store, const QString &missing);
    void recover(const QString &path, const Error &error);

    Catalogue m_catalogue;
    QSettings &m_settings;
    const LaunchOptions &m_options;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace yardstick
