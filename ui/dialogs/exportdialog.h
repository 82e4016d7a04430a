// The chart on its way to a file: headline, subtitle, source and note to edit, size, scale and format to
// choose. The preview is painted by what writes the file.
#pragma once

#include "ui/dialogs/filechooser.h"
#include "ui/press/pressformat.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace yardstick {

class PressPreview;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const PressChart &press, const FileChooser &chooser, const QString &folder, QWidget *parent);

signals:
    /// The file is there.
    void written(const QString &path);

private:
    QWidget *buildForm();
    void edited();
    void save();
    void write(const QString &path, const PressFormat &format);
    const PressFormat &format() const;
    QString proposedName() const;

    PressChart m_press;
    FileChooser m_chooser;
    QString m_folder;
    QLineEdit *m_headline;
    QLineEdit *m_subtitle;
    QLineEdit *m_source;
    QPlainTextEdit *m_note;
    QComboBox *m_size;
    QComboBox *m_scale;
    QComboBox *m_format;
    QLabel *m_pixels;
    PressPreview *m_preview;
};

} // namespace yardstick
