#include "ui/press/presspreview.h"

#include <QPainter>

namespace yardstick {

PressPreview::PressPreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("press-preview"));
    setAccessibleName(tr("Preview of the picture"));
    setMinimumSize(320, 240);
}

void PressPreview::setPress(const PressChart &press)
{
    if (press == m_press)
        return;
    m_press = press;
    m_picture = {};
    update();
}

void PressPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = rect().adjusted(1, 1, -1, -1);
    const QSize shown = m_press.size.scaled(room.size(), Qt::KeepAspectRatio).toSize();
    const QRect target(room.topLeft() + QPoint((room.width() - shown.width()) / 2, 0), shown);
    const QSize pixels = (QSizeF(shown) * devicePixelRatioF()).toSize();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.fill(Qt::white);
        QPainter picture(&m_picture);
        picture.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        picture.scale(static_cast<double>(pixels.width()) / m_press.size.width(),
                      static_cast<double>(pixels.height()) / m_press.size.height());
        paint(picture, m_press);
    }
    painter.drawPixmap(target, m_picture);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(target.adjusted(-1, -1, 0, 0));
}

} // namespace yardstick
