// A table that is worked in: Insert or Ctrl+N adds a row, Return changes one, Delete removes it, Ctrl+V takes
// rows from a spreadsheet. Who owns it does these things.
#pragma once

#include "ui/widgets/tableview.h"

namespace yardstick {

class EntryTable : public TableView {
    Q_OBJECT

public:
    explicit EntryTable(QWidget *parent = nullptr);

    /// What is said in the middle where there is no row.
    void setPlaceholder(const QString &text);

signals:
    void addRequested();
    void editRequested();
    void deleteRequested();
    void pasteRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_placeholder;
};

} // namespace yardstick
