// The tree of the register as a model: name, agreed, paid, and what should be looked at. It holds the answer
// that it was given and alters nothing.
#pragma once

#include "ui/funding/fundingload.h"

#include <QAbstractItemModel>
#include <QIcon>

namespace yardstick {

class FundingTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Agreed, Paid, ToLookAt, Columns };

    explicit FundingTreeModel(QObject *parent = nullptr);

    void setAnswer(std::shared_ptr<const FundingAnswer> answer);
    /// The record of an index; without a kind for a heading.
    RecordRef refAt(const QModelIndex &index) const;
    /// What a heading stands over; null for a record.
    const RecordKind *headsAt(const QModelIndex &index) const;
    QModelIndex indexOf(const RecordRef &ref) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const FundingNode &nodeAt(const QModelIndex &index) const;
    QString text(const FundingNode &node, int column) const;
    QString tip(const FundingNode &node) const;
    /// The text as it may leave the office.
    QString leaving(const FundingNode &node, int column) const;

    std::shared_ptr<const FundingAnswer> m_answer;
    QIcon m_warning;
};

} // namespace yardstick
