#include "ui/dialogs/methodsdialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("MethodsDialog", source);
}

QString methods()
{
    QFile file(QStringLiteral(":/yardstick/METHODS.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Room between lines and paragraphs, which the plain layout of Markdown lacks.
void loosen(QTextDocument &document)
{
    constexpr int lineHeight = 125; // per cent
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 0 ? 18 : 6);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

void showMethods(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("methods"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(text("Methods"));

    auto *search = new QLineEdit(dialog);
    search->setObjectName(QStringLiteral("methods-search"));
    search->setAccessibleName(text("Find in the methods"));
    search->setPlaceholderText(text("Find, for example: small bases"));
    search->setClearButtonEnabled(true);
    auto *page = new QTextBrowser(dialog);
    page->setObjectName(QStringLiteral("methods-text"));
    page->setAccessibleName(text("Methods"));
    page->setOpenLinks(false); // nothing leaves this computer
    page->setMarkdown(methods());
    page->document()->setDocumentMargin(16);
    loosen(*page->document());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    // Return looks for the next place; it must not close the page.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *column = new QVBoxLayout(dialog);
    column->addWidget(search);
    column->addWidget(page, 1);
    column->addWidget(buttons);
    const auto find = [page, search] {
        if (!page->find(search->text())) { // from the top again
            page->moveCursor(QTextCursor::Start);
            page->find(search->text());
        }
    };
    QObject::connect(search, &QLineEdit::textEdited, page, [page, find] {
        page->moveCursor(QTextCursor::Start);
        find();
    });
    QObject::connect(search, &QLineEdit::returnPressed, page, find);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->resize(QSize(760, 640).boundedTo(parent->window()->size()));
    search->setFocus();
    dialog->open();
}

} // namespace yardstick
