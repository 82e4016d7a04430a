#include "ui/funding/unitcosts.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace yardstick {

namespace {

std::vector<TableColumn<UnitCost>> costColumns()
{
    return {
        {UnitCosts::tr("Measure"), [](const UnitCost &cost) { return cost.measure; }},
        {UnitCosts::tr("Reported"),
         [](const UnitCost &cost) { return cost.reason ? QString() : numberText(cost.units, 0); }, true},
        {UnitCosts::tr("Paid less returned"), [](const UnitCost &cost) { return moneyText(cost.cost); },
         true},
        {UnitCosts::tr("Cost of one"),
         [](const UnitCost &cost) {
             return cost.perUnit  ? moneyText(*cost.perUnit)
                    : cost.reason ? noUnitCostText(*cost.reason)
                                  : QString();
         },
         true,
         UnitCosts::tr("What was paid over how many were reached; the money may have bought other "
                       "things too")},
        {UnitCosts::tr("Of"),
         [](const UnitCost &cost) {
             return UnitCosts::tr("%1 of %2 awards reported it")
                 .arg(numberText(cost.awards, 0), numberText(cost.awardsInAll, 0));
         }},
    };
}

} // namespace

UnitCosts::UnitCosts(QWidget *parent)
    : QWidget(parent)
    , m_caption(
          new QLabel(tr("What one cost: paid for how many, and not that the money was the cause"), this))
    , m_model(new ValueTable<UnitCost>(costColumns(), this))
    , m_table(new TableView(this))
{
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("unit-costs"));
    m_table->setAccessibleName(tr("What one unit of each measure cost"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMaximumHeight(150);
    int column = 0;
    for (const int width : {140, 80, 130, 130})
        m_table->setColumnWidth(column++, width);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_caption);
    rows->addWidget(m_table);
}

void UnitCosts::show(const FundingAnswer &answer, const RecordRef &ref)
{
    std::vector<UnitCost> costs;
    for (const UnitCost &cost : answer.costs) {
        const bool whole =
            ref.kind == &programmeKind && cost.award.isNone() && cost.programme.value == ref.number;
        const bool one = ref.kind == &awardKind && cost.award.value == ref.number;
        if (whole || one)
            costs.push_back(cost);
    }
    setVisible(!costs.empty());
    m_model->setRows(std::move(costs));
}

} // namespace yardstick
