// A press picture, as large as there is room, painted by the function that paints the file.
#pragma once

#include "ui/press/presschart.h"

#include <QPixmap>
#include <QWidget>

namespace yardstick {

class PressPreview : public QWidget {
    Q_OBJECT

public:
    explicit PressPreview(QWidget *parent = nullptr);

    void setPress(const PressChart &press);
    QSize sizeHint() const override { return {700, 400}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PressChart m_press;
    QPixmap m_picture; ///< what was painted last, until the press chart or the room changes
};

} // namespace yardstick
