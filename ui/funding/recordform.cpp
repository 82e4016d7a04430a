#include "ui/funding/recordform.h"

#include "ui/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QLabel *faultLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    label->setPalette(palette);
    label->hide();
    return label;
}

} // namespace

RecordForm::RecordForm(Record record, const RecordField *fixed, const FieldInputContext &context,
                       QWidget *parent)
    : QWidget(parent)
    , m_record(std::move(record))
    , m_whole(faultLabel(QStringLiteral("fault-whole"), this))
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const RecordField &field : kindOf(m_record).fields) {
        if (&field != fixed)
            addRow(*form, field, context);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_whole);
    column->addStretch();
    begin(m_record);
}

void RecordForm::addRow(QFormLayout &form, const RecordField &field, const FieldInputContext &context)
{
    const auto place = m_rows.size();
    FieldInputContext told = context;
    told.edited = [this, place] {
        if (place >= m_rows.size())
            return;
        m_rows[place].touched = true;
        showFaults(false);
        emit edited();
    };
    const FieldInput input = fieldInput(told, field, this);
    if (!input.field)
        return;
    auto *caption = new QLabel(field.required ? tr("%1 *").arg(QString::fromUtf8(field.title))
                                              : QString::fromUtf8(field.title),
                               this);
    caption->setBuddy(input.field);
    // Beside the first line of its field, however high that is.
    constexpr int lineOfField = 30;
    caption->setMinimumHeight(lineOfField);
    caption->setWordWrap(true);
    caption->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QLabel *fault = faultLabel(QStringLiteral("fault-") + QLatin1String(field.key), this);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(input.shown);
    column->addWidget(fault);
    form.addRow(caption, column);
    m_rows.push_back({&field, input, fault, false});
}

void RecordForm::begin(Record record)
{
    m_record = std::move(record);
    for (Row &row : m_rows) {
        row.input.show(row.field->read(m_record));
        row.touched = false;
    }
    for (Row &row : m_rows) // filling them is no editing
        row.touched = false;
    showFaults(false);
}

void RecordForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().input.field->setFocus(Qt::TabFocusReason);
}

Record RecordForm::entered() const
{
    Record record = m_record;
    for (const Row &row : m_rows) {
        if (const Result<FieldValue> value = row.input.value())
            row.field->write(record, *value);
    }
    return record;
}

std::map<QString, QString> RecordForm::faults() const
{
    std::map<QString, QString> faults;
    for (const FieldIssue &issue : validate(entered()))
        faults.try_emplace(issue.field, issue.message);
    for (const Row &row : m_rows) {
        if (const Result<FieldValue> value = row.input.value(); !value)
            faults[QString::fromLatin1(row.field->key)] = value.error().message;
    }
    return faults;
}

void RecordForm::showFaults(bool all)
{
    std::map<QString, QString> left = faults();
    for (Row &row : m_rows) {
        const auto found = left.find(QString::fromLatin1(row.field->key));
        const bool says = found != left.end() && (all || row.touched);
        row.fault->setText(says ? found->second : QString());
        row.fault->setVisible(says);
        row.input.field->setAccessibleDescription(row.fault->text());
        if (found != left.end())
            left.erase(found);
    }
    // What is left is of the record as a whole, or of the field that the form does not ask for.
    m_whole->setText(all && !left.empty() ? left.begin()->second : QString());
    m_whole->setVisible(!m_whole->text().isEmpty());
}

bool RecordForm::isSound()
{
    const std::map<QString, QString> found = faults();
    for (Row &row : m_rows)
        row.touched = true;
    showFaults(true);
    for (Row &row : m_rows) {
        if (found.contains(QString::fromLatin1(row.field->key))) {
            row.input.field->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
    return found.empty();
}

} // namespace yardstick
