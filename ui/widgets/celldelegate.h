// Draws the cells of tables that answer ui/models/cellroles.h: two lines of text with a sign before them,
// headings over rows, and lines as small as a word. Everything it draws is in the text that a screen reader
// gets; no sign is told from another by its colour alone.
#pragma once

#include "ui/models/cellroles.h"
#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace yardstick {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    /// Heights of a row of two lines and of a heading in this font.
    static int rowHeight(const QFont &font);
    static int headingHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Inks {
        QColor text;
        QColor detail;
        QColor sign;
    };
    Inks inksFor(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Theme m_theme;
};

} // namespace yardstick
