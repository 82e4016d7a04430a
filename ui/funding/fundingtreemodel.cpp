#include "ui/funding/fundingtreemodel.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/models/valuetable.h"
#include "ui/widgets/drawnicon.h"

#include <QFont>

namespace yardstick {

FundingTreeModel::FundingTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_answer(std::make_shared<FundingAnswer>())
    , m_warning(new DrawnIcon(warningLines()))
{
}

void FundingTreeModel::setAnswer(std::shared_ptr<const FundingAnswer> answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

const FundingNode &FundingTreeModel::nodeAt(const QModelIndex &index) const
{
    return m_answer->tree.nodes[static_cast<std::size_t>(index.internalId())];
}

RecordRef FundingTreeModel::refAt(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index).ref.kind ? nodeAt(index).ref : RecordRef();
}

const RecordKind *FundingTreeModel::headsAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index).heads : nullptr;
}

QModelIndex FundingTreeModel::indexOf(const RecordRef &ref) const
{
    const int place = ref.kind ? m_answer->tree.nodeOf(ref) : -1;
    if (place < 0)
        return {};
    return createIndex(m_answer->tree.nodes[static_cast<std::size_t>(place)].row, 0,
                       static_cast<quintptr>(place));
}

QModelIndex FundingTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int> &siblings = parent.isValid() ? nodeAt(parent).children : m_answer->tree.roots;
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex FundingTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || nodeAt(child).parent < 0)
        return {};
    const int place = nodeAt(child).parent;
    return createIndex(m_answer->tree.nodes[static_cast<std::size_t>(place)].row, 0,
                       static_cast<quintptr>(place));
}

int FundingTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid() ? nodeAt(parent).children.size() : m_answer->tree.roots.size());
}

int FundingTreeModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

QString FundingTreeModel::text(const FundingNode &node, int column) const
{
    switch (column) {
    case Name:
        return node.name;
    case Agreed:
        return node.hasMoney ? moneyText(node.agreed) : QString();
    case Paid:
        return node.hasMoney ? moneyText(node.paid) : QString();
    default:
        if (!node.alert.isEmpty())
            return node.alert;
        return node.within > 0 ? tr("%1 within").arg(numberText(node.within, 0)) : QString();
    }
}

QString FundingTreeModel::tip(const FundingNode &node) const
{
    QStringList lines = {node.ref.kind
                             ? QStringLiteral("%1: %2").arg(QString::fromUtf8(node.ref.kind->name), node.name)
                             : node.name};
    if (node.example)
        lines << tr("An example that came with the program, from published sources");
    for (const FundingAlert &alert : m_answer->alerts) {
        if (node.ref.kind && alert.record == node.ref)
            lines << QStringLiteral("%1: %2").arg(alertName(alert.kind), alert.message);
    }
    return lines.join(QLatin1Char('\n'));
}

QString FundingTreeModel::leaving(const FundingNode &node, int column) const
{
    const QString shown = text(node, column);
    if (column != Name || !node.ref.kind)
        return shown;
    const std::optional<Record> record = findRecord(m_answer->funding, node.ref);
    return record && m_answer->redaction.concerns(*record) ? notPublished() : m_answer->redaction.text(shown);
}

QVariant FundingTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FundingNode &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case LeavingRole:
        return leaving(node, index.column());
    case Qt::ToolTipRole:
        return tip(node);
    case Qt::DecorationRole:
        return index.column() == ToLookAt && (!node.alert.isEmpty() || node.within > 0) ? QVariant(m_warning)
                                                                                        : QVariant();
    case Qt::FontRole: {
        if (index.column() != Name)
            return {};
        QFont font;
        font.setBold(!node.ref.kind || node.ref.kind == &programmeKind);
        font.setItalic(node.example);
        return font;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter |
            (index.column() == Agreed || index.column() == Paid ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant FundingTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    static const std::array titles = {QT_TR_NOOP("Name"), QT_TR_NOOP("Agreed now"), QT_TR_NOOP("Paid"),
                                      QT_TR_NOOP("To look at")};
    static const std::array tips = {
        QT_TR_NOOP(
            "Programmes with their rounds, lots and awards. Italic: an example that came with the program"),
        QT_TR_NOOP("Awarded, with all variations; of a funder's grant, granted to the office"),
        QT_TR_NOOP("Paid out, before anything came back; of a funder's grant, received from the funder"),
        QT_TR_NOOP("What is overdue, over-allocated or overpaid, here or within")};
    const auto at = static_cast<std::size_t>(section);
    if (role == Qt::DisplayRole)
        return tr(titles[at]);
    if (role == Qt::ToolTipRole)
        return tr(tips[at]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (section == Agreed || section == Paid ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace yardstick
