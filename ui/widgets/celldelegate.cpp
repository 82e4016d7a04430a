#include "ui/widgets/celldelegate.h"

#include "ui/widgets/cellsigns.h"

#include <QApplication>
#include <QPainter>

namespace yardstick {

namespace {

constexpr int side = 10;     ///< between a cell's edge and its text
constexpr int signSize = 12; ///< with the gap to the text:
constexpr int signRoom = 19;
constexpr int lineGap = 2;

QFont smallFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

CellHeading headingOf(const QModelIndex &index)
{
    return static_cast<CellHeading>(index.data(HeadingRole).toInt());
}

void drawElided(QPainter &painter, const QRect &room, int alignment, const QFont &font, const QColor &ink,
                const QString &text)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(room, alignment, QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int CellDelegate::rowHeight(const QFont &font)
{
    constexpr int around = 12;
    return QFontMetrics(font).height() + QFontMetrics(smallFont(font)).height() + lineGap + around;
}

int CellDelegate::headingHeight(const QFont &font)
{
    constexpr int around = 16;
    return QFontMetrics(font).height() + around;
}

CellDelegate::Inks CellDelegate::inksFor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected) {
        const QColor ink = option.palette.color(QPalette::HighlightedText);
        return {ink, ink, ink};
    }
    switch (static_cast<CellTone>(index.data(ToneRole).toInt())) {
    case CellTone::Muted:
        return {m_theme.axisText, m_theme.axisText, m_theme.axisText};
    case CellTone::Better:
        return {m_theme.better, m_theme.axisText, m_theme.better};
    case CellTone::Worse:
        return {m_theme.worse, m_theme.axisText, m_theme.worse};
    case CellTone::Plain:
        break;
    }
    return {m_theme.text, m_theme.axisText, m_theme.axisText};
}

void CellDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : m_theme.text;
    if (!selected)
        painter.fillRect(option.rect, m_theme.window);
    QRect room = option.rect.adjusted(side, 0, -side, 0);
    const CellHeading heading = headingOf(index);
    if (heading != CellHeading::Fixed) {
        paintChevron(painter, QPointF(room.left() + 5, room.center().y() + 1), heading == CellHeading::Folded,
                     ink);
        room.setLeft(room.left() + signRoom);
    }
    const QFont bold = boldFont(option.font);
    const QString text = index.data().toString();
    drawElided(painter, room, Qt::AlignVCenter | Qt::AlignLeft, bold, ink, text);
    room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(text) + 10);
    drawElided(painter, room, Qt::AlignVCenter | Qt::AlignLeft, smallFont(option.font),
               selected ? ink : m_theme.axisText, index.data(DetailRole).toString());
}

void CellDelegate::paintLines(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Inks inks = inksFor(option, index);
    const QFont large = index.data(StrongRole).toBool() ? boldFont(option.font) : option.font;
    const QFont small = smallFont(option.font);
    const QString detail = index.data(DetailRole).toString();
    const int alignment =
        int(Qt::AlignTop) | int((option.displayAlignment & Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft);
    const int first = QFontMetrics(large).height();
    const int second = detail.isEmpty() ? 0 : QFontMetrics(small).height() + lineGap;
    QRect room = option.rect.adjusted(side, 0, -side, 0);
    room.setTop(option.rect.top() + (option.rect.height() - first - second) / 2);
    if (const auto sign = static_cast<CellSign>(index.data(SignRole).toInt()); sign != CellSign::None) {
        const QRectF box(room.left(), room.top() + (first - signSize) / 2.0, signSize, signSize);
        const bool selected = option.state & QStyle::State_Selected;
        paintSign(painter, box, sign, inks.sign,
                  selected ? option.palette.color(QPalette::Highlight) : m_theme.canvas);
        room.setLeft(room.left() + signRoom);
    }
    room.setHeight(first);
    drawElided(painter, room, alignment, large, inks.text, index.data().toString());
    room.translate(0, first + lineGap);
    drawElided(painter, room, alignment, small, inks.detail, detail);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const QVariant sparkline = index.data(SparklineRole);
    if (headingOf(index) != CellHeading::None) {
        paintHeading(*painter, option, index);
    } else if (sparkline.isValid()) {
        const QColor ink = (option.state & QStyle::State_Selected)
                               ? option.palette.color(QPalette::HighlightedText)
                               : m_theme.own;
        paintSparkline(*painter, QRectF(option.rect).adjusted(side + 2, 11, -side - 2, -11),
                       sparkline.value<Sparkline>(), ink);
    } else {
        paintLines(*painter, option, index);
    }
    painter->setPen(m_theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height =
        headingOf(index) == CellHeading::None ? rowHeight(option.font) : headingHeight(option.font);
    return {120, height};
}

} // namespace yardstick
