#include "ui/widgets/factspane.h"

#include "core/text/factsheet.h"
#include "ui/leaving.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int mostDecimals = 2;

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont small = label->font();
    small.setPixelSize(12);
    label->setFont(small);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton *cardButton(const QString &text, const QString &name, const QString &accessible, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    return button;
}

} // namespace

FactsPane::FactsPane(QWidget *parent)
    : QWidget(parent)
    , m_about(smallLabel({}, this))
    , m_said(new QLabel(this))
    , m_decimals(new QComboBox(this))
    , m_smallBases(new QCheckBox(tr("Sm&all counts"), this))
    , m_copyAll(new QPushButton(tr("Copy a&ll"), this))
    , m_cards(new QWidget(this))
    , m_column(new QVBoxLayout(m_cards))
{
    setObjectName(QStringLiteral("facts-pane"));
    setAccessibleName(tr("What the figures say"));
    build();
    connect(m_copyAll, &QPushButton::clicked, this, &FactsPane::copyAll);
    connect(m_decimals, &QComboBox::activated, this, [this](int decimals) {
        m_options.decimals = decimals;
        showLines();
        emit optionsChanged();
    });
    connect(m_smallBases, &QCheckBox::clicked, this, [this](bool on) {
        m_options.smallBases = on;
        showLines();
        emit optionsChanged();
    });
}

QWidget *FactsPane::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new QLabel(tr("What the figures say"), head);
    QFont bold = title->font();
    bold.setPixelSize(15);
    bold.setBold(true);
    title->setFont(bold);
    m_copyAll->setObjectName(QStringLiteral("facts-copy-all"));
    m_copyAll->setAccessibleName(tr("Copy all lines with definition, sources and caveats"));
    m_copyAll->setToolTip(tr("Every line with its notes, the definition, the sources and the caveats"));
    m_copyAll->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_copyAll);

    m_decimals->setObjectName(QStringLiteral("facts-decimals"));
    m_decimals->setAccessibleName(tr("Decimals of rates and percentages"));
    m_decimals->addItems({tr("No decimals"), tr("1 decimal"), tr("2 decimals")});
    m_decimals->setCurrentIndex(m_options.decimals);
    m_smallBases->setObjectName(QStringLiteral("facts-small-bases"));
    m_smallBases->setAccessibleName(tr("Give percentage changes of counts under 50 too"));
    m_smallBases->setToolTip(
        tr("Gives percentage changes of counts under 50 too. A few cases more or less then make large "
           "percentages: quote them with their counts."));
    auto *options = new QHBoxLayout;
    options->addWidget(m_decimals);
    options->addSpacing(8);
    options->addWidget(m_smallBases);
    options->addStretch();

    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_about);
    column->addLayout(options);
    return head;
}

void FactsPane::build()
{
    m_about->setObjectName(QStringLiteral("facts-about"));
    m_said->setObjectName(QStringLiteral("facts-said"));
    m_said->setWordWrap(true);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(12);
    m_cards->setBackgroundRole(QPalette::Window);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("facts-scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(m_cards);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(m_said);
    column->addWidget(scroll, 1);
    say({});
}

void FactsPane::show(const Result<Findings> &found, std::shared_ptr<const Catalogue> catalogue)
{
    if (!found)
        return say(found.error().message);
    m_found = *found;
    m_catalogue = std::move(catalogue);
    showLines();
}

void FactsPane::say(const QString &sentence)
{
    m_found.reset();
    m_said->setText(sentence);
    showLines();
}

void FactsPane::wait()
{
    m_cards->setEnabled(false);
    m_copyAll->setEnabled(false);
}

void FactsPane::setOptions(const FactOptions &options)
{
    m_options = options;
    m_options.decimals = std::clamp(options.decimals, 0, mostDecimals);
    m_decimals->setCurrentIndex(m_options.decimals);
    m_smallBases->setChecked(m_options.smallBases);
    showLines();
}

void FactsPane::showLines()
{
    m_lines = m_found ? factLines(*m_found, m_options) : std::vector<FactLine>();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->setObjectName({}); // until it goes, the new card of that name is the one
            for (QWidget *part : old->findChildren<QWidget *>())
                part->setObjectName({});
            old->deleteLater();
        }
        delete item;
    }
    m_about->setText(m_found ? tr("%1, %2").arg(m_found->areaName, periodLabel(m_found->point.period))
                             : QString());
    m_about->setVisible(m_found.has_value());
    m_said->setVisible(!m_found);
    m_cards->setEnabled(true);
    m_copyAll->setEnabled(!m_lines.empty());
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_column->addWidget(card(m_lines[i], static_cast<int>(i)));
    m_column->addStretch();
}

QWidget *FactsPane::card(const FactLine &line, int place)
{
    auto *made = new QWidget(m_cards);
    const QString name = QStringLiteral("fact-%1").arg(place);
    made->setObjectName(name);
    auto *text = new QLabel(line.text, made);
    text->setObjectName(name + QStringLiteral("-text"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(embargoAround(this) ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(text);
    if (!line.notes.isEmpty())
        column->addWidget(smallLabel(line.notes.join(QLatin1Char(' ')), made));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QToolButton *copy =
        cardButton(tr("Copy"), name + QStringLiteral("-copy"), tr("Copy: %1").arg(line.text), made);
    connect(copy, &QToolButton::clicked, this, [this, copy, text = line.text] {
        if (copyOut(this, text))
            copy->setText(tr("Copied"));
    });
    row->addWidget(copy);
    if (!line.values.empty()) {
        QToolButton *origin = cardButton(tr("Where from?"), name + QStringLiteral("-origin"),
                                         tr("Where from: %1").arg(line.text), made);
        origin->setToolTip(tr("The release, sheet and cell of each figure in this line"));
        connect(origin, &QToolButton::clicked, this, [this, line] { emit originRequested(line); });
        row->addWidget(origin);
    }
    row->addStretch();
    column->addLayout(row);
    return made;
}

void FactsPane::copyAll()
{
    if (m_found && m_catalogue)
        copyOut(this, factSheet(*m_found, m_lines, *m_catalogue));
}

} // namespace yardstick
