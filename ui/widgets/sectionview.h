// A table whose rows stand under headings that fold: rows that answer HeadingRole span the table. Space,
// Return and a click fold a heading, Left folds and Right unfolds it; who owns the model does the folding.
#pragma once

#include "ui/widgets/tableview.h"

#include <optional>

namespace yardstick {

class SectionView : public TableView {
    Q_OBJECT

public:
    explicit SectionView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeights(int row, int heading);
    /// What is said in the middle where there is no row; may be empty.
    void setPlaceholder(const QString &text);

    bool isHeading(const QModelIndex &index) const;
    /// Headings are for looking at: copied are the rows, with every column of the model.
    void copyTable() override;

signals:
    /// The heading is to be folded or unfolded.
    void folding(int row, bool folded);
    /// A row that is no heading was double-clicked, or chosen by Return.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void fold(const QModelIndex &heading, std::optional<bool> folded = std::nullopt);

    int m_rowHeight = 44;
    int m_headingHeight = 32;
    bool m_foldedOnce = false; ///< by the first click of two
    QString m_placeholder;
};

} // namespace yardstick
