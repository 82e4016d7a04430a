// The program's icons: drawings of one colour that take on the colour of the text beside them.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace yardstick {

/// resources/icons/<name>.svg drawn in `colour`, `side` logical pixels wide and high.
QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal devicePixelRatio);

} // namespace yardstick
