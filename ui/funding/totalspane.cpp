#include "ui/funding/totalspane.h"

#include "core/text/moneytext.h"
#include "ui/funding/moneybars.h"
#include "ui/widgets/besidesplitter.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFont>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace yardstick {

namespace {

QString plainPounds(Pence amount)
{
    const qint64 size = std::abs(amount.amount);
    return QStringLiteral("%1%2.%3")
        .arg(amount.amount < 0 ? QStringLiteral("-") : QString())
        .arg(size / poundInPence)
        .arg(size % poundInPence, 2, 10, QLatin1Char('0'));
}

} // namespace

std::vector<TableColumn<TotalsRow>> totalsColumns(const MoneyTable &table)
{
    const auto bold = [](const TotalsRow &row, int role) {
        if (role != Qt::FontRole || row.code >= 0)
            return QVariant();
        QFont font;
        font.setBold(true);
        return QVariant(font);
    };
    std::vector<TableColumn<TotalsRow>> columns = {
        {table.grouping ? QString::fromUtf8(table.grouping->name) : QString(),
         [](const TotalsRow &row) { return row.label; }, false, QString(), bold}};
    for (const MoneyFigure &figure : moneyFigures()) {
        const auto isSome = [&](const TotalsRow &row) { return figure.of(row.totals).amount != 0; };
        if (std::ranges::none_of(table.rows, isSome))
            continue;
        columns.emplace_back(
            QString::fromUtf8(figure.name),
            [of = figure.of](const TotalsRow &row) { return moneyText(of(row.totals)); }, true,
            QString::fromUtf8(figure.meaning),
            [of = figure.of, bold](const TotalsRow &row, int role) {
                return role == PlainTextRole ? QVariant(plainPounds(of(row.totals))) : bold(row, role);
            });
    }
    return columns;
}

TotalsPane::TotalsPane(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_answer(std::make_shared<FundingAnswer>())
    , m_by(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_examples(new QCheckBox(tr("&Examples too"), this))
    , m_export(new QPushButton(tr("E&xport totals..."), this))
    , m_model(new ValueTable<TotalsRow>({}, this))
    , m_table(new TableView(this))
    , m_bars(new MoneyBars(this))
    , m_notes(new NoteLabel(QStringLiteral("totals-notes"), this))
{
    build();
    connect(m_by, &QComboBox::activated, this, &TotalsPane::read);
    connect(m_theme, &QComboBox::activated, this, &TotalsPane::read);
    connect(m_examples, &QCheckBox::toggled, this, &TotalsPane::read);
    connect(m_export, &QPushButton::clicked, this, &TotalsPane::exportRequested);
    connect(m_bars, &MoneyBars::rowChosen, this, [this](int row) {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->viewport()->update();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_bars->setCurrent(current.row()); });
}

void TotalsPane::build()
{
    m_by->setObjectName(QStringLiteral("totals-by"));
    m_by->setAccessibleName(tr("Totals by"));
    for (const MoneyGrouping *grouping : moneyGroupings())
        m_by->addItem(QString::fromUtf8(grouping->name), QString::fromLatin1(grouping->key));
    m_theme->setObjectName(QStringLiteral("totals-theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setMinimumContentsLength(18);
    m_examples->setObjectName(QStringLiteral("totals-examples"));
    m_examples->setAccessibleName(tr("With the program's examples"));
    m_examples->setChecked(true);
    m_export->setObjectName(QStringLiteral("totals-export"));
    m_export->setAccessibleName(tr("Export totals"));
    m_export->setToolTip(tr("Save the totals as a table (.csv or .xlsx)"));
    m_table->setObjectName(QStringLiteral("totals-table"));
    m_table->setAccessibleName(tr("Totals as a table"));
    m_table->setModel(m_model);
    m_table->setMinimumSize(240, 90);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(captioned(tr("Totals &by"), m_by, this));
    top->addLayout(captioned(tr("T&heme"), m_theme, this));
    top->addWidget(m_examples, 0, Qt::AlignBottom);
    top->addStretch();
    top->addWidget(m_export, 0, Qt::AlignBottom);
    constexpr int leastHeight = 180;
    auto *parts = new BesideSplitter(QStringLiteral("totals-splitter"), leastHeight, this);
    parts->setParts(m_bars, 5, m_table, 6);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    rows->addLayout(top);
    rows->addWidget(parts, 1);
    rows->addWidget(m_notes);
}

const MoneyGrouping &TotalsPane::grouping() const
{
    const MoneyGrouping *chosen = moneyGrouping(m_by->currentData().toString());
    return chosen ? *chosen : *moneyGroupings().front();
}

QString TotalsPane::theme() const
{
    return m_theme->currentIndex() > 0 ? m_theme->currentText() : QString();
}

bool TotalsPane::withExamples() const
{
    return m_examples->isChecked();
}

void TotalsPane::showThemes()
{
    const QString before = theme();
    m_theme->clear();
    m_theme->addItem(tr("All themes"));
    m_theme->addItems(themesOf(m_answer->funding));
    m_theme->setCurrentIndex(std::max(0, before.isEmpty() ? 0 : m_theme->findText(before)));
}

void TotalsPane::show(const std::shared_ptr<const FundingAnswer> &answer)
{
    m_answer = answer;
    showThemes();
    read();
}

void TotalsPane::read()
{
    MoneyFilter filter;
    if (!theme().isEmpty())
        filter.theme = theme();
    filter.examples = withExamples();
    filter.published = true;
    m_task.abandon();
    m_task = async::run(
        this,
        [answer = m_answer, catalogue = m_workspace.sharedCatalogue(), by = &grouping(),
         filter](const async::Progress &) {
            return moneyTable(answer->funding, *catalogue, answer->lines, *by, filter);
        },
        [this](const MoneyTable &totals) { showTotals(totals); });
}

void TotalsPane::showTotals(const MoneyTable &totals)
{
    m_totals = totals;
    std::vector<TotalsRow> rows = totals.rows;
    if (!rows.empty())
        rows.push_back({-1, tr("Total"), totals.all});
    m_model->reset(totalsColumns(totals), std::move(rows));
    m_table->fitColumns(20, 100, [](int column) { return column == 0 ? 230 : 160; });
    m_bars->setTable(totals);
    QStringList notes = {tr("Approved, awarded, paid, returned and committed are different figures: the "
                            "heading of each column says what it is."),
                         tr("Committed money without an instalment stands on no day.")};
    if (totals.hasExamples)
        notes << tr("Money of the program's examples is among it.");
    if (totals.grouping && totals.grouping->recipients)
        notes << tr("Recipients that must not be published stand together without a name.");
    m_notes->showNotes(notes);
    m_export->setEnabled(!totals.rows.empty());
    emit shown();
}

void TotalsPane::setTheme(const Theme &theme)
{
    m_bars->setTheme(theme);
}

QVariantMap TotalsPane::choices() const
{
    return {{QStringLiteral("by"), m_by->currentData()},
            {QStringLiteral("theme"), theme()},
            {QStringLiteral("examples"), withExamples()}};
}

void TotalsPane::restore(const QVariantMap &choices)
{
    const int by = m_by->findData(choices.value(QStringLiteral("by")));
    if (by >= 0)
        m_by->setCurrentIndex(by);
    const QSignalBlocker quiet(m_examples);
    m_examples->setChecked(choices.value(QStringLiteral("examples"), true).toBool());
}

} // namespace yardstick
