#include "ui/funding/exportdialog.h"

#include "core/funding/entrytext.h"
#include "core/text/format.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

enum class Days { LastMonth, ThisYear, LastYear, All, Other };

std::pair<QDate, QDate> daysOf(Days days, QDate today)
{
    const int year = financialYearOf(today);
    const QDate month(today.year(), today.month(), 1);
    switch (days) {
    case Days::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Days::ThisYear:
        return {QDate(year, 4, 1), QDate(year + 1, 3, 31)};
    case Days::LastYear:
        return {QDate(year - 1, 4, 1), QDate(year, 3, 31)};
    case Days::All:
    case Days::Other:
        break;
    }
    return {};
}

bool isOneOf(const FundingFile &file, std::initializer_list<const FundingFile *> files)
{
    return std::ranges::any_of(files,
                               [&](const FundingFile *one) { return qstrcmp(one->key, file.key) == 0; });
}

} // namespace

ExportDialog::ExportDialog(ExportRequest request, QWidget *parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_examples(new QCheckBox(tr("The program's e&xamples too"), this))
    , m_format(new QComboBox(this))
    , m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("funding-export"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QString::fromUtf8(m_request.file->name));
    build();
    check();
}

QLineEdit *ExportDialog::line(const char *name, const QString &accessible, const QString &text)
{
    auto *made = new QLineEdit(text, this);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(accessible);
    connect(made, &QLineEdit::textChanged, this, &ExportDialog::check);
    return made;
}

void ExportDialog::addPeriod(QFormLayout &form)
{
    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("export-period"));
    m_period->setAccessibleName(tr("Which days"));
    for (const auto &[days, text] : {std::pair(Days::LastMonth, tr("last month")),
                                     {Days::ThisYear, tr("this financial year")},
                                     {Days::LastYear, tr("last financial year")},
                                     {Days::All, tr("everything on record")},
                                     {Days::Other, tr("other days")}})
        m_period->addItem(text, static_cast<int>(days));
    const bool monthly = isOneOf(*m_request.file, {&grantsListFile, &spendingListFile});
    m_period->setCurrentIndex(static_cast<int>(monthly ? Days::LastMonth : Days::All));
    m_from = line("export-from", tr("First day"), QString());
    m_from->setPlaceholderText(tr("from the first on record"));
    m_to = line("export-to", tr("Last day"), QString());
    m_to->setPlaceholderText(tr("to the last on record"));
    form.addRow(tr("&Days"), m_period);
    form.addRow(tr("&From"), m_from);
    form.addRow(tr("&To"), m_to);
    connect(m_period, &QComboBox::activated, this, &ExportDialog::choosePeriod);
    connect(m_from, &QLineEdit::textEdited, this,
            [this] { m_period->setCurrentIndex(static_cast<int>(Days::Other)); });
    connect(m_to, &QLineEdit::textEdited, this,
            [this] { m_period->setCurrentIndex(static_cast<int>(Days::Other)); });
    choosePeriod();
}

void ExportDialog::choosePeriod()
{
    const auto days = static_cast<Days>(m_period->currentData().toInt());
    if (days == Days::Other)
        return m_from->setFocus();
    const auto [from, to] = daysOf(days, m_request.options.today);
    m_from->setText(from.isValid() ? dateText(from) : QString());
    m_to->setText(to.isValid() ? dateText(to) : QString());
}

void ExportDialog::addMoney(QFormLayout &form)
{
    m_theme = new QComboBox(this);
    m_theme->setObjectName(QStringLiteral("export-theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItem(tr("All themes"));
    m_theme->addItems(themesOf(m_request.answer->funding));
    m_theme->setCurrentIndex(
        std::max(0, m_request.options.theme.isEmpty() ? 0 : m_theme->findText(m_request.options.theme)));
    m_by = new QComboBox(this);
    m_by->setObjectName(QStringLiteral("export-by"));
    m_by->setAccessibleName(tr("By"));
    for (const MoneyGrouping *grouping : moneyGroupings()) {
        // An answer is by years of one kind or the other.
        if (isOneOf(*m_request.file, {&spendAnswerFile}) && !grouping->byCode)
            continue;
        m_by->addItem(QString::fromUtf8(grouping->name), QString::fromLatin1(grouping->key));
    }
    if (m_request.options.grouping)
        m_by->setCurrentIndex(
            std::max(0, m_by->findData(QString::fromLatin1(m_request.options.grouping->key))));
    form.addRow(tr("T&heme"), m_theme);
    form.addRow(tr("&By"), m_by);
}

void ExportDialog::addPublisher(QFormLayout &form)
{
    const GivingPublisher &publisher = m_request.options.publisher;
    m_prefix = line("export-prefix", tr("360Giving prefix"), publisher.prefix);
    m_prefix->setPlaceholderText(tr("for example 360G-westmercia"));
    m_identifier = line("export-identifier", tr("Identifier of the office"), publisher.identifier);
    m_identifier->setPlaceholderText(tr("for example GB-LAE-..."));
    m_name = line("export-name", tr("Name of the office"), publisher.name);
    form.addRow(tr("360Giving &prefix"), m_prefix);
    form.addRow(tr("&Identifier of the office"), m_identifier);
    form.addRow(tr("&Name of the office"), m_name);
}

void ExportDialog::build()
{
    auto *about = new QLabel(QString::fromUtf8(m_request.file->meaning) + QLatin1Char(' ') +
                                 tr("Recipients that must not be published are not named."),
                             this);
    about->setObjectName(QStringLiteral("export-about"));
    about->setWordWrap(true);
    m_examples->setObjectName(QStringLiteral("export-examples"));
    m_examples->setAccessibleName(tr("With the program's examples"));
    m_examples->setChecked(m_request.options.examples);
    m_format->setObjectName(QStringLiteral("export-format"));
    m_format->setAccessibleName(tr("Format"));
    if (m_request.file->bytes) {
        m_format->addItem(tr("360Giving package (.json)"), QString::fromLatin1(m_request.file->suffix));
    } else {
        m_format->addItem(tr("Workbook (.xlsx)"), QStringLiteral("xlsx"));
        m_format->addItem(tr("Comma-separated values (.csv)"), QStringLiteral("csv"));
    }
    m_fault->setObjectName(QStringLiteral("export-fault"));
    m_fault->setWordWrap(true);
    QPalette palette = m_fault->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    m_fault->setPalette(palette);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("export-ok"));
    m_ok->setText(tr("&Save..."));
    m_ok->setAccessibleName(tr("Save the file"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("export-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (isOneOf(*m_request.file,
                {&grantsListFile, &spendingListFile, &spendAnswerFile, &moneyTotalsFile, &auditFile}))
        addPeriod(*form);
    if (isOneOf(*m_request.file, {&spendAnswerFile, &moneyTotalsFile}))
        addMoney(*form);
    if (isOneOf(*m_request.file, {&givingJsonFile, &givingTableFile}))
        addPublisher(*form);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(QString(), m_examples);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addLayout(form);
    column->addWidget(m_fault);
    column->addWidget(buttons);
    setMinimumWidth(500);
}

Result<FundingFileOptions> ExportDialog::entered() const
{
    FundingFileOptions options = m_request.options;
    options.examples = m_examples->isChecked();
    for (const auto &[field, day] : {std::pair(m_from, &options.from), std::pair(m_to, &options.to)}) {
        *day = QDate();
        if (!field || field->text().trimmed().isEmpty())
            continue;
        const Result<QDate> read = parseDay(field->text());
        if (!read)
            return read.error();
        *day = *read;
    }
    if (options.from.isValid() && options.to.isValid() && options.to < options.from)
        return Error{tr("The last day is before the first one.")};
    if (m_theme)
        options.theme = m_theme->currentIndex() > 0 ? m_theme->currentText() : QString();
    if (m_by)
        options.grouping = moneyGrouping(m_by->currentData().toString());
    if (m_prefix)
        options.publisher = {m_prefix->text().trimmed(), m_identifier->text().trimmed(),
                             m_name->text().simplified()};
    return options;
}

void ExportDialog::check()
{
    if (!m_ok)
        return;
    const Result<FundingFileOptions> options = entered();
    m_fault->setText(options ? QString() : options.error().message);
    m_fault->setVisible(!options);
    m_ok->setEnabled(bool(options));
}

void ExportDialog::accept()
{
    const Result<FundingFileOptions> options = entered();
    if (!options)
        return;
    const QString suffix = m_format->currentData().toString();
    QDialog::accept();
    emit chosen(*m_request.file, *options, suffix);
}

} // namespace yardstick
