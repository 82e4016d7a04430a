#include "ui/funding/fieldinput.h"

#include "ui/funding/tickdialog.h"
#include "ui/widgets/areapicker.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldInput", text);
}

QString nameOf(const char *part, const RecordField &field)
{
    return QStringLiteral("%1-%2").arg(QLatin1String(part), QLatin1String(field.key));
}

void nameInput(QWidget *input, const RecordField &field)
{
    input->setObjectName(nameOf("field", field));
    input->setAccessibleName(QString::fromUtf8(field.title));
}

/// A field with a button at its right.
QPushButton *withButton(FieldInput &input, const RecordField &field, const QString &text, const QString &name,
                        QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *button = new QPushButton(text, both);
    button->setObjectName(nameOf("choose", field));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoDefault(false);
    row->addWidget(input.field, 1);
    row->addWidget(button);
    QWidget::setTabOrder(input.field, button);
    input.shown = both;
    return button;
}

FieldInput lineInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    nameInput(line, field);
    const FieldContext texts{context.funding, context.catalogue};
    FieldInput input{line, line, {}, {}, {}};
    input.value = [texts, &field, line] { return parseField(texts, field, line->text()); };
    input.show = [texts, &field, line](const FieldValue &value) {
        line->setText(fieldText(texts, field, value));
        line->setCursorPosition(0);
    };
    input.fix = [line](bool fixed) { line->setReadOnly(fixed); };
    // What is understood is written as the register writes it, so that a slip is seen at once.
    QObject::connect(line, &QLineEdit::editingFinished, parent,
                     [value = input.value, show = input.show, edited = context.edited] {
                         if (const Result<FieldValue> read = value())
                             show(*read);
                         edited();
                     });
    return input;
}

FieldInput moneyInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    FieldInput input = lineInput(context, field, parent);
    auto *line = static_cast<QLineEdit *>(input.field);
    line->setPlaceholderText(field.type == FieldType::Money ? tr("£, for example 1,234.50") : QString());
    return input;
}

FieldInput dayInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    FieldInput input = lineInput(context, field, parent);
    auto *line = static_cast<QLineEdit *>(input.field);
    line->setPlaceholderText(tr("for example 1/4/2025"));
    QPushButton *button =
        withButton(input, field, tr("Pick"),
                   tr("Pick %1 in a calendar").arg(QString::fromUtf8(field.title).toLower()), parent);
    QObject::connect(button, &QPushButton::clicked, parent,
                     [button, line, value = input.value, show = input.show, edited = context.edited] {
                         auto *calendar = new QCalendarWidget(button);
                         calendar->setWindowFlags(Qt::Popup);
                         calendar->setAttribute(Qt::WA_DeleteOnClose);
                         calendar->setObjectName(QStringLiteral("field-calendar"));
                         calendar->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
                         calendar->setFirstDayOfWeek(Qt::Monday);
                         const Result<FieldValue> read = value();
                         const auto *text = read ? std::get_if<QString>(&*read) : nullptr;
                         if (text)
                             calendar->setSelectedDate(QDate::fromString(*text, Qt::ISODate));
                         QObject::connect(calendar, &QCalendarWidget::activated, line,
                                          [calendar, line, show, edited](QDate day) {
                                              show(day.toString(Qt::ISODate));
                                              calendar->close();
                                              line->setFocus();
                                              edited();
                                          });
                         calendar->move(button->mapToGlobal(QPoint(0, button->height())));
                         calendar->show();
                         calendar->setFocus();
                     });
    input.fix = [line, button](bool fixed) {
        line->setReadOnly(fixed);
        button->setEnabled(!fixed);
    };
    return input;
}

FieldInput longInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    nameInput(edit, field);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3 + 16);
    QObject::connect(edit, &QPlainTextEdit::textChanged, parent, context.edited);
    return {edit, edit,
            [edit]() -> Result<FieldValue> {
                const QString text = edit->toPlainText().trimmed();
                return text.isEmpty() ? FieldValue() : FieldValue(text);
            },
            [edit](const FieldValue &value) {
                const auto *text = std::get_if<QString>(&value);
                edit->setPlainText(text ? *text : QString());
            },
            [edit](bool fixed) { edit->setReadOnly(fixed); }};
}

FieldInput flagInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    auto *box = new QCheckBox(tr("Yes"), parent);
    nameInput(box, field);
    QObject::connect(box, &QCheckBox::toggled, parent, context.edited);
    return {box, box, [box]() -> Result<FieldValue> { return FieldValue(qint64(box->isChecked() ? 1 : 0)); },
            [box](const FieldValue &value) { box->setChecked(value == FieldValue(qint64(1))); },
            [box](bool fixed) { box->setEnabled(!fixed); }};
}

FieldInput choiceInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    nameInput(combo, field);
    for (const FieldChoice &choice : field.choices)
        combo->addItem(QString::fromUtf8(choice.name), QString::fromLatin1(choice.key));
    QObject::connect(combo, &QComboBox::activated, parent, context.edited);
    return {combo, combo,
            [combo]() -> Result<FieldValue> { return FieldValue(combo->currentData().toString()); },
            [combo](const FieldValue &value) {
                const auto *key = std::get_if<QString>(&value);
                combo->setCurrentIndex(key ? std::max(0, combo->findData(*key)) : 0);
            },
            [combo](bool fixed) { combo->setEnabled(!fixed); }};
}

/// An entry for none stands first, where none is allowed.
std::vector<ComboGroup> withNone(std::vector<ComboGroup> groups, const RecordField &field)
{
    if (!field.required)
        groups.insert(groups.begin(), {QString(), {{QStringLiteral("none"), tr("(none)")}}});
    return groups;
}

SearchCombo *searchCombo(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    auto *combo = new SearchCombo(parent);
    nameInput(combo, field);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(20);
    QObject::connect(combo, &SearchCombo::chosen, parent, context.edited);
    return combo;
}

FieldInput areaInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    SearchCombo *combo = searchCombo(context, field, parent);
    combo->setGroups(withNone(allAreaGroups(context.catalogue), field));
    return {combo, combo,
            [combo]() -> Result<FieldValue> {
                const QString id = combo->currentId();
                return id.isEmpty() || id == QStringLiteral("none") ? FieldValue() : FieldValue(id);
            },
            [combo](const FieldValue &value) {
                const auto *id = std::get_if<QString>(&value);
                combo->setCurrentId(id ? *id : QStringLiteral("none"));
            },
            [combo](bool fixed) { combo->setEnabled(!fixed); }};
}

FieldInput referenceInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    SearchCombo *combo = searchCombo(context, field, parent);
    const auto items = std::make_shared<std::vector<ComboItem>>(context.offers(field));
    const auto fill = [combo, items, &field] { combo->setGroups(withNone({{QString(), *items}}, field)); };
    fill();
    FieldInput input{combo, combo,
                     [combo]() -> Result<FieldValue> {
                         const qint64 number = combo->currentId().toLongLong();
                         return number == 0 ? FieldValue() : FieldValue(number);
                     },
                     [combo, &field](const FieldValue &value) {
                         const auto *number = std::get_if<qint64>(&value);
                         combo->setCurrentId(number           ? QString::number(*number)
                                             : field.required ? QString()
                                                              : QStringLiteral("none"));
                     },
                     [combo](bool fixed) { combo->setEnabled(!fixed); }};
    if (qstrcmp(field.refersTo, organisationKind.key) != 0 || !context.make)
        return input;
    QPushButton *button = withButton(input, field, tr("New..."), tr("Add an organisation"), parent);
    QObject::connect(button, &QPushButton::clicked, parent,
                     [combo, items, fill, &field, make = context.make, edited = context.edited] {
                         make(field, [combo, items, fill, edited](const ComboItem &made) {
                             items->push_back(made);
                             fill();
                             combo->setCurrentId(made.id);
                             edited();
                         });
                     });
    return input;
}

std::vector<ComboGroup> ticksFor(const FieldInputContext &context, const RecordField &field)
{
    if (field.type == FieldType::Areas)
        return allAreaGroups(context.catalogue);
    std::vector<ComboGroup> groups;
    for (const Indicator &indicator : context.catalogue.indicators()) {
        if (!indicator.listed)
            continue;
        auto group = std::ranges::find(groups, indicator.topic, &ComboGroup::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), {indicator.topic, {}});
        group->items.push_back({indicator.id.value, indicator.name, indicator.definition});
    }
    return groups;
}

FieldInput severalInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    FieldInput input = lineInput(context, field, parent);
    auto *line = static_cast<QLineEdit *>(input.field);
    line->setPlaceholderText(tr("names with ; between them"));
    const QString title = QString::fromUtf8(field.title);
    QPushButton *button = withButton(input, field, tr("Choose..."), tr("Choose: %1").arg(title), parent);
    const std::vector<ComboGroup> groups = ticksFor(context, field);
    QObject::connect(
        button, &QPushButton::clicked, parent,
        [parent, title, groups, value = input.value, show = input.show, edited = context.edited] {
            const Result<FieldValue> read = value();
            const auto *ids = read ? std::get_if<QString>(&*read) : nullptr;
            const QStringList before =
                ids ? ids->split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
            auto *dialog = new TickDialog(title, groups, before, parent);
            QObject::connect(dialog, &QDialog::accepted, parent, [dialog, show, edited] {
                const QStringList now = dialog->ticked();
                show(now.isEmpty() ? FieldValue() : FieldValue(now.join(QLatin1Char('\n'))));
                edited();
            });
            dialog->open();
        });
    input.fix = [line, button](bool fixed) {
        line->setReadOnly(fixed);
        button->setEnabled(!fixed);
    };
    return input;
}

} // namespace

FieldInput fieldInput(const FieldInputContext &context, const RecordField &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Text:
        return lineInput(context, field, parent);
    case FieldType::LongText:
        return longInput(context, field, parent);
    case FieldType::Money:
    case FieldType::Number:
        return moneyInput(context, field, parent);
    case FieldType::Day:
        return dayInput(context, field, parent);
    case FieldType::Flag:
        return flagInput(context, field, parent);
    case FieldType::Choice:
        return choiceInput(context, field, parent);
    case FieldType::Reference:
        return referenceInput(context, field, parent);
    case FieldType::Area:
        return areaInput(context, field, parent);
    case FieldType::Areas:
    case FieldType::Indicators:
        return severalInput(context, field, parent);
    case FieldType::Json:
        break;
    }
    return {};
}

} // namespace yardstick
