#include "ui/funding/beforeafterdialog.h"

#include "core/funding/programmemarks.h"
#include "core/text/format.h"
#include "core/text/labels.h"
#include "ui/pages/reading.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace yardstick {

std::vector<TableColumn<BeforeAfterRow>> beforeAfterColumns(const BeforeAfter &found)
{
    const auto level = [measure = found.measure](const std::optional<SideLevel> &side) {
        return side ? tableText(side->level, measure) : QString();
    };
    return {
        {BeforeAfterDialog::tr("Area"), [](const BeforeAfterRow &row) { return row.label; }},
        {BeforeAfterDialog::tr("Before"), [level](const BeforeAfterRow &row) { return level(row.before); },
         true},
        {BeforeAfterDialog::tr("After"), [level](const BeforeAfterRow &row) { return level(row.after); },
         true},
        {BeforeAfterDialog::tr("Change"),
         [](const BeforeAfterRow &row) {
             return row.change && row.change->percent
                        ? QStringLiteral("%1%").arg(numberText(*row.change->percent, 1))
                        : QString();
         },
         true},
        {BeforeAfterDialog::tr("Could it be chance?"),
         [](const BeforeAfterRow &row) {
             if (!row.why.isEmpty())
                 return row.why;
             if (!row.change || !row.change->test)
                 return BeforeAfterDialog::tr("It can't be tested.");
             return isBeyondChance(*row.change->test)
                        ? BeforeAfterDialog::tr("More than chance would do; why is not known from this.")
                        : BeforeAfterDialog::tr("It could be chance.");
         }},
    };
}

BeforeAfterDialog::BeforeAfterDialog(const Workspace &workspace,
                                     const std::shared_ptr<const FundingAnswer> &answer,
                                     ProgrammeId programme, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_indicator(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_area(new QComboBox(this))
    , m_caution(new QLabel(this))
    , m_model(new ValueTable<BeforeAfterRow>(beforeAfterColumns({}), this))
    , m_table(new TableView(this))
    , m_words(new QPlainTextEdit(this))
{
    if (const Programme *known = yardstick::find(answer->funding, programme))
        m_programme = *known;
    setObjectName(QStringLiteral("before-after-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Before and after %1 began").arg(m_programme.name));
    build();
    fillChoices();
    connect(m_indicator, &QComboBox::activated, this, [this] {
        fillMeasures();
        load();
    });
    connect(m_measure, &QComboBox::activated, this, &BeforeAfterDialog::load);
    connect(m_area, &QComboBox::activated, this, &BeforeAfterDialog::load);
    load();
}

void BeforeAfterDialog::build()
{
    m_indicator->setObjectName(QStringLiteral("before-after-indicator"));
    m_indicator->setAccessibleName(tr("Indicator"));
    m_measure->setObjectName(QStringLiteral("before-after-measure"));
    m_measure->setAccessibleName(tr("Measure"));
    m_area->setObjectName(QStringLiteral("before-after-area"));
    m_area->setAccessibleName(tr("Area"));
    m_caution->setObjectName(QStringLiteral("before-after-caution"));
    QFont bold = font();
    bold.setBold(true);
    m_caution->setFont(bold);
    m_caution->setWordWrap(true);
    m_caution->setText(
        tr("%1. Other things happened at the same time, here and elsewhere.").arg(programmeCaution()));
    m_table->setObjectName(QStringLiteral("before-after-table"));
    m_table->setAccessibleName(tr("Levels before and after"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMaximumHeight(150);
    int column = 0;
    for (const int width : {190, 100, 100, 90})
        m_table->setColumnWidth(column++, width);
    m_words->setObjectName(QStringLiteral("before-after-words"));
    m_words->setAccessibleName(tr("In words"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("before-after-close"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    m_copy = buttons->addButton(tr("&Copy the words"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("before-after-copy"));
    m_copy->setAccessibleName(tr("Copy the words with their caution"));
    connect(m_copy, &QPushButton::clicked, this, [this] { copyOut(this, m_words->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(captioned(tr("&Indicator"), m_indicator, this));
    top->addLayout(captioned(tr("&Measure"), m_measure, this));
    top->addLayout(captioned(tr("&Area"), m_area, this));
    top->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 18, 24, 16);
    rows->setSpacing(12);
    rows->addLayout(top);
    rows->addWidget(m_caution);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_words, 2);
    rows->addWidget(buttons);
    resize(820, 540);
}

void BeforeAfterDialog::fillChoices()
{
    const Catalogue &catalogue = m_workspace.catalogue();
    for (const IndicatorId &id : m_programme.indicators) {
        if (const Indicator *indicator = catalogue.indicator(id))
            m_indicator->addItem(indicator->name, id.value);
    }
    std::vector<AreaId> areas = m_programme.areas;
    if (!m_workspace.ownArea().isEmpty() && std::ranges::find(areas, m_workspace.ownArea()) == areas.end())
        areas.push_back(m_workspace.ownArea());
    for (const AreaId &id : areas) {
        if (const Area *area = catalogue.area(id))
            m_area->addItem(area->name, id.value);
    }
    fillMeasures();
}

void BeforeAfterDialog::fillMeasures()
{
    const Measure before = static_cast<Measure>(m_measure->currentData().toInt());
    const bool any = m_measure->count() > 0;
    m_measure->clear();
    if (const Indicator *indicator =
            m_workspace.catalogue().indicator({m_indicator->currentData().toString()})) {
        for (const Measure measure : measuresOf(*indicator)) {
            // An index or a share of another indicator has no level of its own.
            if (measure != Measure::Index)
                m_measure->addItem(measureName(measure), static_cast<int>(measure));
        }
    }
    // Against the size of the population, where that is published: areas compare only then.
    const Measure wanted = any ? before : Measure::Rate;
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(static_cast<int>(wanted))));
}

void BeforeAfterDialog::load()
{
    m_task.abandon();
    m_copy->setEnabled(false);
    if (m_indicator->count() == 0 || m_area->count() == 0) {
        m_words->setPlainText(m_area->count() == 0
                                  ? tr("Say for which area the programme is, or choose your own area.")
                                  : tr("The programme is linked to no indicator that is known."));
        return;
    }
    m_words->setPlainText(tr("Reading figures..."));
    const BeforeAfterQuery query{{m_indicator->currentData().toString()},
                                 static_cast<Measure>(m_measure->currentData().toInt()),
                                 {m_area->currentData().toString()},
                                 m_workspace.benchmark(),
                                 m_programme.start};
    m_task = askStore(
        this, m_workspace,
        [query](const Store &store, const auto &catalogue, const async::Progress &) {
            return loadBeforeAfter(store, *catalogue, query);
        },
        [this](const Result<BeforeAfterAnswer> &result) { show(result); });
}

void BeforeAfterDialog::show(const Result<BeforeAfterAnswer> &result)
{
    if (!result) {
        m_releases.clear();
        m_model->setRows({});
        m_words->setPlainText(result.error().message);
        return;
    }
    m_releases = result->releases;
    m_model->reset(beforeAfterColumns(result->found), result->found.rows);
    m_words->setPlainText(result->lines.join(QLatin1Char('\n')));
    m_copy->setEnabled(true);
}

std::optional<QDateTime> BeforeAfterDialog::embargo() const
{
    return m_workspace.embargoOn(m_releases);
}

} // namespace yardstick
