#include "ui/widgets/besidesplitter.h"

#include <QResizeEvent>

namespace yardstick {

namespace {

constexpr int widthOfTwo = 850;    ///< pixels from which on both stand side by side
constexpr int leastBelow = 460;    ///< pixels that both need below each other
constexpr int shareInPixels = 200; ///< any number that leaves room for rounding

} // namespace

BesideSplitter::BesideSplitter(const QString &name, int leastBeside, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_leastBeside(leastBeside)
{
    setObjectName(name);
    setChildrenCollapsible(false);
    setHandleWidth(14);
    // As high as the window leaves room for: its own wish would make a low window scroll.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void BesideSplitter::setParts(QWidget *first, int firstShare, QWidget *second, int secondShare)
{
    addWidget(first);
    addWidget(second);
    setStretchFactor(0, firstShare);
    setStretchFactor(1, secondShare);
    setSizes({firstShare * shareInPixels, secondShare * shareInPixels});
}

void BesideSplitter::resizeEvent(QResizeEvent *event)
{
    const bool beside = event->size().width() >= widthOfTwo;
    setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    setMinimumHeight(beside ? m_leastBeside : leastBelow); // below that the page scrolls
    QSplitter::resizeEvent(event);
}

} // namespace yardstick
