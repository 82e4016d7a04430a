// Shows where the keyboard is: an edge in the accent round a widget whose own style has none, such as a
// table, for as long as it has the focus. It lies above and takes no mouse.
#pragma once

#include <QWidget>

namespace yardstick {

class FocusEdge : public QWidget {
    Q_OBJECT

public:
    explicit FocusEdge(QWidget *of);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
};

} // namespace yardstick
