#include "ui/funding/splitdialog.h"

#include "core/funding/entrytext.h"
#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yardstick {

SplitDialog::SplitDialog(std::shared_ptr<const FundingAnswer> answer, AwardId award, QWidget *parent)
    : QDialog(parent)
    , m_answer(std::move(answer))
    , m_award(award)
    , m_count(new QSpinBox(this))
    , m_first(new QLineEdit(this))
    , m_apart(new QComboBox(this))
    , m_fault(new QLabel(this))
    , m_preview(new QLabel(this))
{
    setObjectName(QStringLiteral("split-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Equal instalments"));
    build();
    connect(m_count, &QSpinBox::valueChanged, this, [this] { show(false); });
    connect(m_apart, &QComboBox::currentIndexChanged, this, [this] { show(false); });
    connect(m_first, &QLineEdit::textChanged, this, [this] { show(false); });
    show(false);
}

void SplitDialog::build()
{
    m_count->setObjectName(QStringLiteral("split-count"));
    m_count->setAccessibleName(tr("Number of instalments"));
    m_count->setRange(1, 120);
    m_count->setValue(4);
    m_first->setObjectName(QStringLiteral("split-first"));
    m_first->setAccessibleName(tr("First falls due on"));
    m_first->setPlaceholderText(tr("for example 1/4/2025"));
    if (const Award *award = yardstick::find(m_answer->funding, m_award); award && award->start.isValid())
        m_first->setText(dateText(award->start));
    m_apart->setObjectName(QStringLiteral("split-apart"));
    m_apart->setAccessibleName(tr("How far apart"));
    for (const auto &[text, months] :
         {std::pair(tr("a month"), 1), {tr("a quarter"), 3}, {tr("half a year"), 6}, {tr("a year"), 12}})
        m_apart->addItem(text, months);
    m_apart->setCurrentIndex(1);
    m_fault->setObjectName(QStringLiteral("split-fault"));
    m_fault->setWordWrap(true);
    QPalette palette = m_fault->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    m_fault->setPalette(palette);
    m_preview->setObjectName(QStringLiteral("split-preview"));
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_preview->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Set instalments"));
    m_ok->setObjectName(QStringLiteral("split-ok"));
    m_ok->setAccessibleName(tr("Set instalments"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("split-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Number"), m_count);
    form->addRow(tr("&First falls due on"), m_first);
    form->addRow(QString(), m_fault);
    form->addRow(tr("&Apart"), m_apart);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addLayout(form);
    column->addWidget(m_preview);
    column->addWidget(buttons);
    setMinimumWidth(440);
}

Result<FundingEdit> SplitDialog::made() const
{
    const Result<QDate> first = parseDay(m_first->text());
    if (!first)
        return first.error();
    return equalInstalments(m_answer->funding, m_award, m_count->value(), *first,
                            m_apart->currentData().toInt());
}

void SplitDialog::show(bool all)
{
    const Result<FundingEdit> edit = made();
    m_fault->setText(edit || (!all && m_first->text().isEmpty()) ? QString() : edit.error().message);
    m_fault->setVisible(!m_fault->text().isEmpty());
    if (!edit)
        return m_preview->clear();
    std::vector<Instalment> made;
    int replaced = 0;
    for (const RecordChange &change : edit->changes) {
        if (!change.before && change.after && std::holds_alternative<Instalment>(*change.after))
            made.push_back(std::get<Instalment>(*change.after));
        replaced += !change.after ? 1 : 0;
    }
    if (made.empty())
        return m_preview->clear();
    QString text =
        tr("%1 × %2, from %3 to %4; the last is %5.")
            .arg(numberText(static_cast<double>(made.size()), 0), moneyText(made.front().amount),
                 dateText(made.front().due), dateText(made.back().due), moneyText(made.back().amount));
    if (replaced > 0)
        text += QLatin1Char(' ') + tr("They replace the %1 that there are.").arg(numberText(replaced, 0));
    m_preview->setText(text);
}

void SplitDialog::accept()
{
    const Result<FundingEdit> edit = made();
    show(true);
    if (!edit)
        return m_first->setFocus();
    emit split(*edit);
    QDialog::accept();
}

} // namespace yardstick
