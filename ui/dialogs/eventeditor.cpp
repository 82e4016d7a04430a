#include "ui/dialogs/eventeditor.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace yardstick {

namespace {

constexpr qsizetype longestLabel = 40; ///< it stands in the chart

enum class ShownBy { Every, ThisOne, AsBefore };

QDateEdit *dateField(const char *name, const QString &accessible, QDate date, QWidget *parent)
{
    auto *field = new QDateEdit(date, parent);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessible);
    field->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field->setCalendarPopup(true);
    return field;
}

} // namespace

EventFaults faultsOf(const ChartEvent &event)
{
    EventFaults faults;
    if (event.label.isEmpty())
        faults.label = EventEditor::tr("Give it a short name; it stands in the chart.");
    else if (event.label.size() > longestLabel)
        faults.label =
            EventEditor::tr("Keep it under %1 characters; it stands in the chart.").arg(longestLabel + 1);
    if (event.to.isValid() && event.to < event.from)
        faults.to = EventEditor::tr("The last day is before the first one.");
    return faults;
}

EventEditor::EventEditor(ChartEvent event, const IndicatorId &indicator, const QString &indicatorName,
                         Keep keep, QWidget *parent)
    : QDialog(parent)
    , m_event(std::move(event))
    , m_indicator(indicator)
    , m_keep(std::move(keep))
    , m_label(new QLineEdit(m_event.label, this))
    , m_labelFault(new QLabel(this))
    , m_from(dateField("event-from", tr("Day, or the first day"),
                       m_event.from.isValid() ? m_event.from : QDate::currentDate(), this))
    , m_lasted(new QCheckBox(tr("&Went on until"), this))
    , m_to(dateField("event-to", tr("Last day"),
                     m_event.to.isValid() ? m_event.to : m_from->date().addYears(1).addDays(-1), this))
    , m_toFault(new QLabel(this))
    , m_shownBy(new QComboBox(this))
    , m_source(new QLineEdit(m_event.source, this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("event-editor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_event.id.isEmpty() ? tr("Add an event") : tr("Change an event"));
    build(indicatorName);
    connect(m_label, &QLineEdit::textChanged, this, &EventEditor::check);
    connect(m_from, &QDateEdit::dateChanged, this, &EventEditor::check);
    connect(m_to, &QDateEdit::dateChanged, this, &EventEditor::check);
    connect(m_lasted, &QCheckBox::toggled, this, &EventEditor::check);
    check();
}

void EventEditor::addRow(QFormLayout &form, const QString &caption, QWidget *field, QLabel *fault)
{
    auto *label = new QLabel(caption, this);
    label->setBuddy(field);
    if (!fault) {
        form.addRow(label, field);
        return;
    }
    QPalette palette = fault->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    fault->setPalette(palette);
    fault->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(fault);
    form.addRow(label, column);
}

void EventEditor::build(const QString &indicatorName)
{
    m_label->setObjectName(QStringLiteral("event-label"));
    m_label->setAccessibleName(tr("Name"));
    m_label->setPlaceholderText(tr("for example: Knife crime programme"));
    m_labelFault->setObjectName(QStringLiteral("event-label-fault"));
    m_lasted->setObjectName(QStringLiteral("event-lasted"));
    m_lasted->setAccessibleName(tr("It went on until"));
    m_lasted->setChecked(m_event.to.isValid());
    m_toFault->setObjectName(QStringLiteral("event-to-fault"));
    m_shownBy->setObjectName(QStringLiteral("event-shown-by"));
    m_shownBy->setAccessibleName(tr("Shown by the charts of"));
    m_shownBy->addItem(tr("every indicator"), static_cast<int>(ShownBy::Every));
    m_shownBy->addItem(indicatorName, static_cast<int>(ShownBy::ThisOne));
    const std::vector<IndicatorId> only = {m_indicator};
    if (m_event.indicators == only) {
        m_shownBy->setCurrentIndex(1);
    } else if (!m_event.indicators.empty()) {
        m_shownBy->addItem(
            tr("%n indicator(s), as before", nullptr, static_cast<int>(m_event.indicators.size())),
            static_cast<int>(ShownBy::AsBefore));
        m_shownBy->setCurrentIndex(2);
    }
    m_source->setObjectName(QStringLiteral("event-source"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setPlaceholderText(tr("who says so, and where"));
    m_said->setObjectName(QStringLiteral("event-said"));
    m_said->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(m_event.id.isEmpty() ? tr("&Add") : tr("&Change"));
    m_ok->setObjectName(QStringLiteral("event-ok"));
    m_ok->setAccessibleName(m_ok->text().remove(QLatin1Char('&')));
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("event-cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &EventEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft);
    addRow(*form, tr("&Name"), m_label, m_labelFault);
    addRow(*form, tr("&Day"), m_from, nullptr);
    auto *until = new QVBoxLayout;
    until->setSpacing(2);
    until->addWidget(m_to);
    until->addWidget(m_toFault);
    form->addRow(m_lasted, until);
    addRow(*form, tr("&Shown by"), m_shownBy, nullptr);
    addRow(*form, tr("S&ource"), m_source, nullptr);
    QPalette palette = m_toFault->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    m_toFault->setPalette(palette);
    m_said->setPalette(palette);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_said);
    column->addWidget(buttons);
    setMinimumWidth(460);
}

ChartEvent EventEditor::entered() const
{
    ChartEvent event = m_event;
    event.label = m_label->text().simplified();
    event.from = m_from->date();
    event.to = m_lasted->isChecked() ? m_to->date() : QDate();
    event.source = m_source->text().simplified();
    switch (static_cast<ShownBy>(m_shownBy->currentData().toInt())) {
    case ShownBy::Every:
        event.indicators.clear();
        break;
    case ShownBy::ThisOne:
        event.indicators = {m_indicator};
        break;
    case ShownBy::AsBefore:
        break;
    }
    return event;
}

void EventEditor::check()
{
    const EventFaults faults = faultsOf(entered());
    const bool silent = !m_tried && m_label->text().isEmpty();
    m_labelFault->setText(silent ? QString() : faults.label);
    m_labelFault->setVisible(!m_labelFault->text().isEmpty());
    m_toFault->setText(faults.to);
    m_toFault->setVisible(!faults.to.isEmpty());
    m_to->setEnabled(m_lasted->isChecked());
    m_said->setVisible(!m_said->text().isEmpty());
}

void EventEditor::accept()
{
    m_tried = true;
    check();
    const ChartEvent event = entered();
    const EventFaults faults = faultsOf(event);
    if (!faults.label.isEmpty())
        return m_label->setFocus();
    if (!faults.to.isEmpty())
        return m_to->setFocus();
    m_said->setText(m_keep(event));
    check();
    if (m_said->text().isEmpty())
        QDialog::accept();
}

} // namespace yardstick
