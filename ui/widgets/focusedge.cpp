#include "ui/widgets/focusedge.h"

#include <QEvent>
#include <QPainter>

namespace yardstick {

namespace {

constexpr int thickness = 2;

} // namespace

FocusEdge::FocusEdge(QWidget *of)
    : QWidget(of)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    of->installEventFilter(this);
}

bool FocusEdge::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parentWidget())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        fit();
        raise();
        show();
    } else if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::Resize) {
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusEdge::fit()
{
    setGeometry(parentWidget()->rect());
    // Nothing but the edge: what it went over would be painted twice at every scroll.
    setMask(QRegion(rect()) - rect().adjusted(thickness, thickness, -thickness, -thickness));
}

void FocusEdge::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Highlight));
}

} // namespace yardstick
