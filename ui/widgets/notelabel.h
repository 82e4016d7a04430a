// What must be known beside the figures: small print that breaks into lines, and is gone where there is none.
#pragma once

#include <QLabel>

namespace yardstick {

class NoteLabel : public QLabel {
    Q_OBJECT

public:
    NoteLabel(const QString &name, QWidget *parent);

    /// Shows the sentences one after the other; without any, nothing.
    void showNotes(const QStringList &sentences);
};

} // namespace yardstick
