// A picture of the program without a person: the steps that lead to what is to be seen, and the window saved
// with whatever dialog or menu stands above it. For the guide and for looking at; nothing here is part of the
// dashboard.
#pragma once

#include "ui/dialogs/filechooser.h"

#include <QImage>
#include <QString>
#include <QStringList>

namespace yardstick {

class MainWindow;

/// File dialogs that answer by themselves: every one with `path`.
FileChooser answeringChooser(const QString &path);

/// Does one step: "NAME" triggers the action or presses the button that has this object name, "NAME=TEXT"
/// types the text into a field, or chooses the choice, row or tab that begins so. False where there is none.
bool takeStep(const QString &step);

/// The window with its dialogs and menus above it, as a screen would show them; a dialog with a plain frame
/// and its title.
QImage pictureOf(MainWindow &window);

/// Takes the steps when the page has been drawn, waits after each until what it opens stands, saves the
/// picture to `path` and ends the program; with 1 and a sentence where a step or the file failed.
void savePicture(MainWindow &window, const QStringList &steps, const QString &path);

} // namespace yardstick
