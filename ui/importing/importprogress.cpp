#include "ui/importing/importprogress.h"

#include "core/text/format.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr double megabyte = 1024.0 * 1024.0;

QString text(const char *source)
{
    return QCoreApplication::translate("ImportProgress", source);
}

} // namespace

QString amountText(const WorkAmount &amount, double share, double seconds)
{
    if (amount.unit == WorkAmount::Unit::None || amount.whole <= 0)
        return {};
    const double part = std::clamp(share / amount.upTo, 0.0, 1.0);
    if (part >= 1 && !amount.afterwards.isEmpty())
        return amount.afterwards;
    const bool bytes = amount.unit == WorkAmount::Unit::Bytes;
    const double scale = bytes ? megabyte : 1;
    const int places = bytes ? 1 : 0;
    const QString unit = bytes ? text("MB") : text("figures");
    const double done = part * amount.whole / scale;
    const QString far =
        text("%1 of %2 %3").arg(numberText(done, places), numberText(amount.whole / scale, places), unit);
    // Within the first moments a rate would jump about.
    if (seconds < 0.5 || done <= 0)
        return far;
    return text("%1, %2 %3 a second").arg(far, numberText(done / seconds, places), unit);
}

ImportProgress::ImportProgress(const QString &what, const WorkAmount &amount, QWidget *parent)
    : QDialog(parent)
    , m_amount(amount)
    , m_what(new QLabel(what, this))
    , m_rate(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("import-progress"));
    setWindowTitle(tr("Import"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->setWordWrap(true);
    m_rate->setObjectName(QStringLiteral("import-rate"));
    m_rate->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far the import is"));
    m_cancel->setObjectName(QStringLiteral("import-stop"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    connect(m_cancel, &QPushButton::clicked, this, &ImportProgress::reject);
    m_since.start();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(m_rate);
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    setMinimumWidth(460);
    setShare(0);
}

void ImportProgress::setShare(double share)
{
    m_bar->setValue(static_cast<int>(share * m_bar->maximum()));
    m_rate->setText(amountText(m_amount, share, static_cast<double>(m_since.elapsed()) / 1000));
}

void ImportProgress::setEndless()
{
    m_bar->setRange(0, 0);
    m_rate->hide();
    m_cancel->hide();
    m_stopping = true; // Escape does not close it either
}

void ImportProgress::reject()
{
    // The window stays until the work has let go; it is told once.
    if (m_stopping)
        return;
    m_stopping = true;
    m_cancel->setEnabled(false);
    m_what->setText(tr("Cancelling..."));
    emit cancelled();
}

} // namespace yardstick
