#include "ui/widgets/plainstyle.h"

#include "ui/widgets/cellsigns.h"
#include "ui/widgets/drawnicon.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

namespace yardstick {

namespace {

constexpr double radius = 4;
constexpr int roomAround = 14; ///< of a line of text in a field or button: above and below together

// A rounded box; the one with the focus has a heavier edge in the accent.
void drawBox(QPainter *painter, const QStyleOption &option, const QColor &fill, bool focused)
{
    const QPalette &colours = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = focused ? 2 : 1;
    painter->setPen(QPen(colours.color(focused ? QPalette::Highlight : QPalette::Mid), width));
    painter->setBrush(fill);
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QColor fieldFill(const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    return option.palette.color(enabled ? QPalette::Base : QPalette::Window);
}

bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) &&
           (option->state & QStyle::State_Enabled);
}

void drawButton(QPainter *painter, const QStyleOption &option)
{
    const QPalette &colours = option.palette;
    QColor fill = fieldFill(option);
    if (isPrimary(&option))
        fill = colours.color(QPalette::Highlight);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (isPrimary(&option) && (down || over))
        fill = fill.lightness() > 128 ? fill.darker(112) : fill.lighter(125);
    else if (down)
        fill = colours.color(QPalette::Midlight);
    else if (over)
        fill = colours.color(QPalette::AlternateBase);
    drawBox(painter, option, fill, option.state & QStyle::State_HasFocus);
}

// Filled and ticked, or an empty box that shows on dark as on light.
void drawCheckBox(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option.palette.color(on && enabled ? QPalette::Highlight : QPalette::Dark));
    painter->setBrush(on ? option.palette.color(group, QPalette::Highlight) : fieldFill(option));
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(option.palette.color(group, QPalette::HighlightedText), 2, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.70), at(0.77, 0.32)}));
    }
    painter->restore();
}

// A line with a dot at every stop, as long as they stay apart, and a round handle; the focus is a ring.
void drawSlider(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle)
{
    constexpr double grip = 8;
    const QPalette &colours = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor accent = colours.color(enabled ? QPalette::Highlight : QPalette::Mid);
    const QPointF at = QRectF(handle).center();
    const QRectF room = QRectF(option.rect).adjusted(handle.width() / 2.0, 0, -handle.width() / 2.0, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours.color(QPalette::Dark), 2, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(room.left(), at.y()), QPointF(room.right(), at.y()));
    const int steps = option.maximum - option.minimum;
    if (steps > 0 && room.width() / steps >= 6) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.color(QPalette::Dark));
        for (int step = 0; step <= steps; ++step)
            painter->drawEllipse(QPointF(room.left() + room.width() * step / steps, at.y()), 3, 3);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(at, grip + 2, grip + 2);
    }
    painter->setPen(QPen(colours.color(QPalette::Base), 2));
    painter->setBrush(accent);
    painter->drawEllipse(at, grip, grip);
    painter->restore();
}

} // namespace

PlainStyle::PlainStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(painter, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawBox(painter, *option, fieldFill(*option), option->state & State_HasFocus);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, *option);
        return;
    case PE_Frame:
        painter->setPen(
            option->palette.color((option->state & State_HasFocus) ? QPalette::Highlight : QPalette::Mid));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return; // drawn with the box
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PlainStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(option)) {
        QStyleOptionButton label = *qstyleoption_cast<const QStyleOptionButton *>(option);
        label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider && control == CC_Slider && slider->orientation == Qt::Horizontal) {
        drawSlider(painter, *slider, subControlRect(CC_Slider, option, SC_SliderHandle, widget));
        return;
    }
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    drawBox(painter, *option, fieldFill(*option), enabled && (option->state & State_HasFocus));
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    paintChevron(*painter, QRectF(arrow).center(), false, option->palette.color(group, QPalette::Text));
}

QRect PlainStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect.adjust(5, 0, 0, 0);
    return rect;
}

QSize PlainStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (!option)
        return size;
    const int height = option->fontMetrics.height() + roomAround;
    if (type == CT_PushButton)
        return {std::max(size.width() + 16, 72), std::max(size.height(), height)};
    if (type == CT_ComboBox)
        return {size.width() + 10, std::max(size.height(), height)};
    if (type == CT_ItemViewItem && qobject_cast<const QListView *>(widget))
        return {size.width(), std::max(size.height(), option->fontMetrics.height() + roomAround / 2)};
    if (type == CT_LineEdit)
        return {size.width(), std::max(size.height(), height)};
    return size;
}

QRect PlainStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool ofCombo = widget && qobject_cast<const QComboBox *>(widget->parentWidget());
    if (element == SE_LineEditContents && !ofCombo)
        rect.adjust(5, 0, -3, 0);
    return rect;
}

int PlainStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin: // beside the text of table and list cells
        return 8;
    case PM_HeaderMargin: { // the headings stand over it; row numbers have no room to spare
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        return header && header->orientation() == Qt::Vertical ? 4 : 9;
    }
    case PM_HeaderMarkSize:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_ComboBox_Popup) // no: a list under the field
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon PlainStyle::standardIcon(StandardPixmap picture, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (picture == SP_LineEditClearButton)
        return QIcon(new DrawnIcon(crossLines()));
    if (picture == SP_ToolBarHorizontalExtensionButton)
        return QIcon(new DrawnIcon(chevronsLines()));
    return QProxyStyle::standardIcon(picture, option, widget);
}

} // namespace yardstick
