#include "ui/dialogs/letterheaddialog.h"

#include "ui/dialogs/messages.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

LetterheadDialog::LetterheadDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_name(new QLineEdit(this))
    , m_picture(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose a &logo..."), this))
    , m_remove(new QPushButton(tr("&Remove the logo"), this))
{
    setObjectName(QStringLiteral("letterhead-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Office and logo"));
    if (const Result<OfficeMarks> marks = officeMarks(workspace.store())) {
        m_name->setText(marks->name);
        m_logo = marks->logo;
    }
    build();
    showLogo();
}

void LetterheadDialog::build()
{
    m_name->setObjectName(QStringLiteral("letterhead-name"));
    m_name->setAccessibleName(tr("Name of the office"));
    m_name->setPlaceholderText(tr("Office of the Police and Crime Commissioner for ..."));
    m_picture->setObjectName(QStringLiteral("letterhead-logo"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(240, 90);
    m_picture->setFrameShape(QFrame::StyledPanel);
    QPalette white = m_picture->palette(); // pictures are white in every theme
    white.setColor(QPalette::Window, pressTheme().canvas);
    white.setColor(QPalette::WindowText, pressTheme().text);
    m_picture->setPalette(white);
    m_picture->setAutoFillBackground(true);
    m_choose->setObjectName(QStringLiteral("letterhead-choose"));
    m_choose->setAccessibleName(tr("Choose a logo"));
    m_remove->setObjectName(QStringLiteral("letterhead-remove"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    auto *caption = new QLabel(tr("&Name of the office"), this);
    caption->setBuddy(m_name);
    auto *about =
        new QLabel(tr("Both stand at the foot of every press picture, and in draft releases."), this);
    about->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *keepButton = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    keepButton->setObjectName(QStringLiteral("letterhead-keep"));
    keepButton->setAccessibleName(tr("Keep name and logo"));
    keepButton->setDefault(true);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("letterhead-cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    auto *logoButtons = new QVBoxLayout;
    logoButtons->addWidget(m_choose);
    logoButtons->addWidget(m_remove);
    logoButtons->addStretch();
    auto *logo = new QHBoxLayout;
    logo->setSpacing(12);
    logo->addWidget(m_picture, 1);
    logo->addLayout(logoButtons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(about);
    column->addWidget(caption);
    column->addWidget(m_name);
    column->addSpacing(6);
    column->addLayout(logo);
    column->addSpacing(6);
    column->addWidget(buttons);
    resize(520, sizeHint().height());
    connect(m_choose, &QPushButton::clicked, this, [this] {
        emit logoRequested(
            {QStringLiteral("logo"), tr("Choose a logo"), tr("Pictures (*.png *.jpg *.jpeg *.svg)")});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showLogo();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &LetterheadDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void LetterheadDialog::takeLogo(const QString &path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(largestLogo + 1) : QByteArray();
    if (bytes.size() > largestLogo) {
        tell(this, tr("Too large"),
             tr("%1 is larger than 1 MB: choose a smaller picture.").arg(QFileInfo(path).fileName()));
        return;
    }
    if (QImage::fromData(bytes).isNull()) {
        tell(this, tr("No picture"),
             tr("%1 can't be read as a picture: choose a .png, .jpg or .svg file.")
                 .arg(QFileInfo(path).fileName()));
        return;
    }
    m_logo = bytes;
    showLogo();
}

void LetterheadDialog::showLogo()
{
    const QImage image = QImage::fromData(m_logo);
    m_remove->setEnabled(!image.isNull());
    if (image.isNull())
        m_picture->setText(tr("No logo"));
    else
        m_picture->setPixmap(
            QPixmap::fromImage(image).scaled(230, 80, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void LetterheadDialog::keep()
{
    if (const Result<void> kept = m_workspace.keepOfficeMarks({m_name->text().trimmed(), m_logo}); !kept)
        tell(this, tr("Not stored"), kept.error().message);
    else
        accept();
}

} // namespace yardstick
