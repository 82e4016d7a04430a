#include "ui/pages/overviewcontrols.h"

#include "core/text/format.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

constexpr int widthOfOneRow = 900;

struct FilterKind {
    OverviewFilter filter;
    const char *key; ///< in settings
    QString (*name)();
    QString (*tip)();
};

const std::array filterKinds = {
    FilterKind{OverviewFilter::All, "all", [] { return OverviewControls::tr("All"); },
               [] { return OverviewControls::tr("Every indicator that has a figure for my area"); }},
    FilterKind{OverviewFilter::Worse, "worse", [] { return OverviewControls::tr("Worse than benchmark"); },
               [] { return OverviewControls::tr("Worse than the benchmark by more than chance explains"); }},
    FilterKind{
        OverviewFilter::WorseAndWorsening, "worse-and-worsening",
        [] { return OverviewControls::tr("Worse and worsening"); },
        [] {
            return OverviewControls::tr(
                "Worse than the benchmark, and getting worse: by the recent trend or, where none can be "
                "calculated, by a change on the year before that is more than chance explains");
        }},
    FilterKind{OverviewFilter::Changed, "changed",
               [] { return OverviewControls::tr("Changed more than chance"); },
               [] {
                   return OverviewControls::tr(
                       "Changed on the year before by more than chance explains (p at most 0.05)");
               }},
};

constexpr std::array orders = {
    std::pair{OverviewOrder::Catalogue, "catalogue"}, std::pair{OverviewOrder::Indicator, "indicator"},
    std::pair{OverviewOrder::Value, "value"},         std::pair{OverviewOrder::Change, "change"},
    std::pair{OverviewOrder::Benchmark, "benchmark"}, std::pair{OverviewOrder::Rank, "rank"},
    std::pair{OverviewOrder::Trend, "trend"},
};

} // namespace

OverviewControls::OverviewControls(QWidget *parent)
    : QWidget(parent)
    , m_orderControls(new QWidget(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_search(new QLineEdit(this))
    , m_filter(new Segmented(QStringLiteral("overview-filter"), this))
    , m_order(new QComboBox(m_orderControls))
    , m_turn(new QPushButton(m_orderControls))
    , m_grouped(new QCheckBox(tr("&Group by topic"), m_orderControls))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_choices.search = text;
        emit edited();
    });
    connect(m_filter, &Segmented::chosen, this, [this](int filter) {
        m_choices.filter = static_cast<OverviewFilter>(filter);
        emit edited();
    });
    connect(m_order, &QComboBox::activated, this, [this](int place) {
        m_choices.order = orders.at(static_cast<size_t>(place)).first;
        m_choices.turned = false;
        showChoices();
        emit edited();
    });
    connect(m_turn, &QPushButton::clicked, this, [this](bool turned) {
        m_choices.turned = turned;
        emit edited();
    });
    connect(m_grouped, &QCheckBox::clicked, this, [this](bool grouped) {
        m_choices.grouped = grouped;
        emit edited();
    });
}

void OverviewControls::build()
{
    m_search->setObjectName(QStringLiteral("overview-search"));
    m_search->setAccessibleName(tr("Search the indicators"));
    m_search->setPlaceholderText(tr("Search the indicators"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_filter->setAccessibleName(tr("Show"));
    setCounts({});
    m_order->setObjectName(QStringLiteral("overview-order"));
    m_order->setAccessibleName(tr("Sort by"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &[order, key] : orders)
        m_order->addItem(orderName(order));
    m_turn->setObjectName(QStringLiteral("overview-turn"));
    m_turn->setText(QStringLiteral("\u2191\u2193"));
    m_turn->setAccessibleName(tr("Backwards"));
    m_turn->setToolTip(tr("Turns the order round; what has no figure stays last"));
    m_turn->setCheckable(true);
    m_turn->setMaximumWidth(44);
    m_turn->setAutoDefault(false);
    m_grouped->setObjectName(QStringLiteral("overview-grouped"));
    m_grouped->setAccessibleName(tr("Group by topic"));

    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_first->setSpacing(16);
    m_first->addWidget(m_search, 1);
    m_row->addLayout(m_first, 1);
    m_row->addWidget(m_filter);
    auto *label = new QLabel(tr("&Sort by"), m_orderControls);
    label->setBuddy(m_order);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *order = new QHBoxLayout(m_orderControls);
    order->setContentsMargins(0, 0, 0, 0);
    order->setSpacing(8);
    order->addWidget(m_grouped);
    order->addSpacing(10);
    order->addWidget(label);
    order->addWidget(m_order);
    order->addWidget(m_turn);
    showChoices();
}

void OverviewControls::takeOrderControls()
{
    m_first->addWidget(m_orderControls);
}

void OverviewControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(event->size().width() >= widthOfOneRow ? QBoxLayout::LeftToRight
                                                               : QBoxLayout::TopToBottom);
}

void OverviewControls::setCounts(const OverviewRows &rows)
{
    std::vector<Segment> segments;
    for (const FilterKind &kind : filterKinds) {
        OverviewChoices choices;
        choices.filter = kind.filter;
        const auto count = std::ssize(chosenRows(rows, choices));
        segments.push_back({static_cast<int>(kind.filter),
                            rows.empty()
                                ? kind.name()
                                : tr("%1 (%2)").arg(kind.name(), numberText(static_cast<double>(count), 0)),
                            kind.tip()});
    }
    m_filter->setSegments(segments);
    m_filter->setCurrent(static_cast<int>(m_choices.filter));
}

void OverviewControls::setChoices(const OverviewChoices &choices)
{
    m_choices = choices;
    m_choices.search = m_search->text();
    showChoices();
}

void OverviewControls::fold(const QString &topic, bool folded)
{
    m_choices.folded.removeAll(topic);
    if (folded)
        m_choices.folded << topic;
    emit edited();
}

void OverviewControls::setFolded(const QStringList &topics)
{
    m_choices.folded = topics;
    emit edited();
}

void OverviewControls::orderBy(OverviewOrder order)
{
    m_choices.turned = order == m_choices.order && !m_choices.turned;
    m_choices.order = order;
    showChoices();
    emit edited();
}

void OverviewControls::showChoices()
{
    m_filter->setCurrent(static_cast<int>(m_choices.filter));
    const auto place =
        std::ranges::find(orders, m_choices.order, [](const auto &order) { return order.first; });
    m_order->setCurrentIndex(static_cast<int>(place - orders.begin()));
    m_turn->setChecked(m_choices.turned);
    m_grouped->setChecked(m_choices.grouped);
}

QVariantMap toMap(const OverviewChoices &choices)
{
    const auto filter = std::ranges::find(filterKinds, choices.filter, &FilterKind::filter);
    const auto order = std::ranges::find(orders, choices.order, [](const auto &one) { return one.first; });
    return {
        {QStringLiteral("filter"), QLatin1String(filter->key)},
        {QStringLiteral("order"), QLatin1String(order->second)},
        {QStringLiteral("turned"), choices.turned},
        {QStringLiteral("grouped"), choices.grouped},
        {QStringLiteral("folded"), choices.folded},
    };
}

OverviewChoices overviewChoicesFrom(const QVariantMap &map)
{
    OverviewChoices choices;
    const QString filter = map.value(QStringLiteral("filter")).toString();
    for (const FilterKind &kind : filterKinds) {
        if (filter == QLatin1String(kind.key))
            choices.filter = kind.filter;
    }
    const QString order = map.value(QStringLiteral("order")).toString();
    for (const auto &[one, key] : orders) {
        if (order == QLatin1String(key))
            choices.order = one;
    }
    choices.turned = map.value(QStringLiteral("turned"), choices.turned).toBool();
    choices.grouped = map.value(QStringLiteral("grouped"), choices.grouped).toBool();
    choices.folded = map.value(QStringLiteral("folded")).toStringList();
    return choices;
}

} // namespace yardstick
