#include "ui/importing/importprogress.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

ImportProgress::ImportProgress(const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_what(new QLabel(what, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("import-progress"));
    setWindowTitle(tr("Import"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->setWordWrap(true);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far the import is"));
    m_cancel->setObjectName(QStringLiteral("import-stop"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    connect(m_cancel, &QPushButton::clicked, this, &ImportProgress::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    setMinimumWidth(460);
}

void ImportProgress::setShare(double share)
{
    m_bar->setValue(static_cast<int>(share * m_bar->maximum()));
}

void ImportProgress::reject()
{
    // The window stays until the work has let go; it is told once.
    m_cancel->setEnabled(false);
    m_what->setText(tr("Cancelling..."));
    emit cancelled();
}

} // namespace yardstick
