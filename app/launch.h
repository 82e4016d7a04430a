// How the program starts: its command line, its look, and the two ways to run it without a person: a
// screenshot and a measurement of the first paint.
#pragma once

#include "ui/appearance.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

class QSettings;

namespace yardstick {

class MainWindow;
class Workspace;

struct LaunchOptions {
    QString store;                        ///< empty: the one that was open last, or the user's own
    QString screenshot;                   ///< a file to save the window's picture to; the program ends then
    QString page;                         ///< the id of the page to show
    QSize size;                           ///< of the window in the picture; empty: 1280 x 800
    std::optional<Appearance> appearance; ///< for this run only; none: as the settings have it
    bool timeFirstPaint = false;
    QStringList steps; ///< that lead to what the picture shows (picture.h)
    QString answer;    ///< the file that every file dialog answers with in a picture

    bool forPicture() const { return !screenshot.isEmpty() || timeFirstPaint; }
};

/// Reads the command line; --help, --version and faults end the program.
LaunchOptions readCommandLine();

/// The store to open where the command line names none: the one that was open last. Where that is gone,
/// `missing` gets its path and the user's own store is given.
QString storeToOpen(const LaunchOptions &options, const QSettings &settings, QString &missing);

/// Sets style, font, colours and icon of the application; `settings` say whether light or dark.
void dressApplication(const LaunchOptions &options, const QSettings &settings);

/// Makes the program end as soon as the page has been painted: saves the picture, or says when the window was
/// painted and when its figures were. Shows West Mercia where nobody chose an own area, without storing it.
void preparePicture(const LaunchOptions &options, Workspace &workspace, MainWindow &window);

} // namespace yardstick
