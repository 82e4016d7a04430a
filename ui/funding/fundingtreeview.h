// The tree of the register in a window. Its keys are those of a list that is worked in: Insert or Ctrl+N
// adds, Return changes, Delete removes, Ctrl+C copies what may leave the office. Who owns it does these
// things.
#pragma once

#include "ui/funding/fundingtreemodel.h"

#include <QTreeView>

namespace yardstick {

class FundingTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit FundingTreeView(QWidget *parent = nullptr);

    /// Shows another answer; what was unfolded and chosen stays so, where it is still there.
    void setAnswer(const std::shared_ptr<const FundingAnswer> &answer);

    /// The chosen record; without a kind where it is a heading, or none.
    RecordRef chosen() const;
    /// Unfolds the way to a record and chooses it; says nothing where it has no place in the tree.
    bool choose(const RecordRef &ref);
    const RecordKind *headingChosen() const;

signals:
    void recordChosen();
    void addRequested();
    void editRequested();
    void deleteRequested();
    void menuRequested(QPoint at);

protected:
    /// The style's arrow is dark on a chosen row.
    void drawBranches(QPainter *painter, const QRect &room, const QModelIndex &index) const override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    std::vector<RecordRef> unfolded(const QModelIndex &within = {}) const;
    void copyCurrent();

    FundingTreeModel *m_model;
    bool m_filled = false;
    bool m_quiet = false; ///< the choice only comes back after another answer
};

} // namespace yardstick
