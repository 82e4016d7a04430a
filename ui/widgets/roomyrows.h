// Rows of a list with a little room above and below their text, as those of the tables have.
#pragma once

#include <QStyledItemDelegate>

namespace yardstick {

class RoomyRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int room = 9; // above and below together
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        // A sign before a line of text adds nothing; text that the view wraps has the height it needs.
        const bool wraps = option.features & QStyleOptionViewItem::WrapText;
        size.setHeight((wraps ? size.height() : option.fontMetrics.height()) + room);
        return size;
    }
};

} // namespace yardstick
