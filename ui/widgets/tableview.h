// A table that copies to a spreadsheet: Ctrl+C and the context menu put the chosen cells on the clipboard.
#pragma once

#include <QTableView>

#include <functional>

class QMenu;

namespace yardstick {

class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Makes each column as wide as its texts and `room` pixels more, between `least` and `most(column)`.
    void fitColumns(int room, int least, const std::function<int(int)> &most);
    /// Puts the chosen cells on the clipboard, all when none is chosen.
    void copy(bool headings);
    /// Puts the whole table with its headings on the clipboard.
    virtual void copyTable();

signals:
    /// The context menu is about to open: who has more to offer adds it.
    void menuOpening(QMenu *menu);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace yardstick
