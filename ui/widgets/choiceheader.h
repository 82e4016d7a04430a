// The heading of a table with a choice above each column: letters on top, a combo box beneath. The boxes move
// with their columns; one that gets the focus asks to be seen.
#pragma once

#include <QHeaderView>

#include <map>

class QComboBox;

namespace yardstick {

struct HeaderChoice {
    QString title;   ///< of the column, for a screen reader
    int current = 0; ///< place among the choices
};

class ChoiceHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ChoiceHeader(QWidget *parent = nullptr);

    /// `columns` have a box that offers `choices`; the others have none.
    void setChoices(const QStringList &choices, const std::map<int, HeaderChoice> &columns);
    void setCurrent(int column, int choice) const; ///< says nothing
    QComboBox *box(int column) const;

    QSize sizeHint() const override;

signals:
    void chosen(int column, int choice);
    void focused(int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void updateGeometries() override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void place();
    int boxHeight() const;

    std::map<int, QComboBox *> m_boxes;
};

} // namespace yardstick
