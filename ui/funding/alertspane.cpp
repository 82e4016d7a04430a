#include "ui/funding/alertspane.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/funding/entrytable.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/roomyrows.h"

#include <QHeaderView>
#include <QIcon>
#include <QVBoxLayout>

#include <array>

namespace yardstick {

std::vector<TableColumn<FundingAlert>> alertColumns(const std::shared_ptr<const FundingAnswer> &answer)
{
    const auto named = [answer](const QString &title, QString FundingAlert::*text) {
        return TableColumn<FundingAlert>{
            title, [text](const FundingAlert &alert) { return alert.*text; }, false, QString(),
            [answer, text](const FundingAlert &alert, int role) {
                if (role == Qt::ToolTipRole)
                    return QVariant(alert.*text);
                const std::optional<Record> record =
                    role == LeavingRole ? findRecord(answer->funding, alert.record) : std::nullopt;
                if (!record)
                    return QVariant();
                return QVariant(answer->redaction.concerns(*record)
                                    ? answer->redaction.textOfRedacted(alert.*text)
                                    : answer->redaction.text(alert.*text));
            }};
    };
    return {{AlertsPane::tr("What"), [](const FundingAlert &alert) { return alertName(alert.kind); }, false,
             QString(),
             [](const FundingAlert &, int role) {
                 return role == Qt::DecorationRole ? QVariant(QIcon(new DrawnIcon(warningLines())))
                                                   : QVariant();
             }},
            named(AlertsPane::tr("Record"), &FundingAlert::label),
            {AlertsPane::tr("Amount"),
             [](const FundingAlert &alert) {
                 return alert.amount.amount == 0 ? QString() : moneyText(alert.amount);
             },
             true},
            {AlertsPane::tr("Since"),
             [](const FundingAlert &alert) { return alert.due.isValid() ? dateText(alert.due) : QString(); },
             true},
            named(AlertsPane::tr("Why"), &FundingAlert::message)};
}

AlertsPane::AlertsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ValueTable<FundingAlert>(alertColumns(std::make_shared<FundingAnswer>()), this))
    , m_table(new EntryTable(this))
{
    m_table->setObjectName(QStringLiteral("alerts-table"));
    m_table->setAccessibleName(tr("What should be looked at"));
    m_table->setModel(m_model);
    m_table->setPlaceholder(tr("Nothing is overdue, over-allocated or overpaid."));
    m_table->setItemDelegate(new RoomyRows(m_table));
    m_table->setWordWrap(true); // a sentence is to be read, not guessed
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_table);
    connect(m_table, &EntryTable::editRequested, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            emit opened(m_model->at(current.row()).record);
    });
}

void AlertsPane::resizeEvent(QResizeEvent *event)
{
    constexpr int narrow = 1000;
    const std::array<int, 4> widths =
        width() < narrow ? std::array{170, 170, 90, 120} : std::array{200, 240, 110, 130};
    for (size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), widths[column]);
    QWidget::resizeEvent(event);
}

void AlertsPane::show(const std::shared_ptr<const FundingAnswer> &answer)
{
    m_model->reset(alertColumns(answer), answer->alerts);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace yardstick
