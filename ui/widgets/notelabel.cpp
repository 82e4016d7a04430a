#include "ui/widgets/notelabel.h"

namespace yardstick {

NoteLabel::NoteLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setForegroundRole(QPalette::PlaceholderText);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    QFont small = font();
    small.setPixelSize(12);
    setFont(small);
}

void NoteLabel::showNotes(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    setText(said.join(QLatin1Char(' ')));
    setVisible(!said.isEmpty());
}

} // namespace yardstick
