#include "ui/importing/checkspane.h"

#include "core/text/format.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace yardstick {

ChecksPane::ChecksPane(QWidget *parent)
    : QWidget(parent)
    , m_checks(new ValueTable<CheckResult>(checkColumns(), this))
    , m_failures(new ValueTable<Issue>(issueColumns(), this))
    , m_failed(new TableView(this))
    , m_caption(new QLabel(this))
{
    auto *table = new TableView(this);
    table->setObjectName(QStringLiteral("check-table"));
    table->setAccessibleName(tr("Checks that were made"));
    table->setModel(m_checks);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, 100);
    table->setColumnWidth(2, 90);
    table->setColumnWidth(3, 150);
    const int rowHeight = table->verticalHeader()->defaultSectionSize();
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rowHeight * 4 + 6);
    m_failed->setObjectName(QStringLiteral("check-failures"));
    m_failed->setAccessibleName(tr("What the checks found"));
    m_failed->setModel(m_failures);
    m_failed->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_failed->horizontalHeader()->setStretchLastSection(true);
    m_failed->setColumnWidth(0, 90);
    m_failed->setColumnWidth(1, 150);
    m_failed->setColumnWidth(2, 70);
    m_failed->setToolTip(tr("Return or a double click shows the cell"));
    m_caption->setObjectName(QStringLiteral("check-caption"));
    m_caption->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addWidget(table);
    column->addWidget(m_caption);
    column->addWidget(m_failed, 1);
    connect(m_failed, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit issueActivated(m_failures->at(index.row())); });
}

void ChecksPane::setChecks(const Reconciliation &checks)
{
    m_checks->setRows(checks.checks);
    m_failures->setRows(checks.issues);
    if (m_failures->rowCount() > 0)
        m_failed->setCurrentIndex(m_failures->index(0, 0));
    qint64 made = 0;
    for (const CheckResult &check : checks.checks)
        made += check.made;
    if (made == 0)
        m_caption->setText(tr("The publication gives nothing that could be held against each other."));
    else if (checks.failed() == 0)
        m_caption->setText(tr("The publisher's figures hold against each other."));
    else
        m_caption->setText(
            tr("These do not hold. The figures are kept as published; ask the publisher before "
               "you quote them. Return shows the cell."));
    m_failed->setVisible(m_failures->rowCount() > 0);
}

void ChecksPane::say(const QString &sentence)
{
    m_checks->setRows({});
    m_failures->setRows({});
    m_failed->hide();
    m_caption->setText(sentence);
}

} // namespace yardstick
