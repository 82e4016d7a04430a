// A line of text that ends in an ellipsis where there is no room for all of it; the whole is its tooltip.
#pragma once

#include <QLabel>

namespace yardstick {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace yardstick
