#include "ui/dialogs/messages.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

void tell(QWidget *parent, const QString &title, const QString &sentence, std::function<void()> afterwards)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (afterwards)
        QObject::connect(box, &QDialog::finished, parent,
                         [afterwards = std::move(afterwards)] { afterwards(); });
    box->open();
}

void ask(QWidget *parent, const Question &question, std::function<void()> whenYes,
         std::function<void()> whenNo)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    QPushButton *yes = box->addButton(question.yes, question.destructive ? QMessageBox::DestructiveRole
                                                                         : QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("answer-yes"));
    if (question.destructive)
        box->setDefaultButton(QMessageBox::Cancel);
    else
        box->setDefaultButton(yes);
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(
        box, &QMessageBox::buttonClicked, parent,
        [yes, whenYes = std::move(whenYes), whenNo = std::move(whenNo)](QAbstractButton *pressed) {
            if (pressed == yes)
                whenYes();
            else if (whenNo)
                whenNo();
        });
    box->open();
}

void askText(QWidget *parent, const TextRequest &request,
             const std::function<QString(const QString &)> &check,
             const std::function<void(const QString &)> &given, const std::function<void()> &refused)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("text-dialog"));
    dialog->setWindowTitle(request.title);
    auto *text = new QLabel(request.text, dialog);
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    auto *field = new QLineEdit(dialog);
    field->setObjectName(QStringLiteral("text-field"));
    field->setPlaceholderText(request.example);
    auto *label = new QLabel(request.label, dialog);
    label->setBuddy(field);
    field->setAccessibleName(QString(request.label).remove(QLatin1Char('&')));
    auto *wrong = new QLabel(dialog);
    wrong->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton *accept = buttons->button(QDialogButtonBox::Ok);
    accept->setEnabled(false);

    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addWidget(text);
    column->addSpacing(6);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(wrong);
    column->addSpacing(6);
    column->addWidget(buttons);

    QObject::connect(field, &QLineEdit::textChanged, dialog, [=](const QString &typed) {
        const QString fault = typed.trimmed().isEmpty() ? QString() : check(typed);
        wrong->setText(fault);
        accept->setEnabled(!typed.trimmed().isEmpty() && fault.isEmpty());
    });
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, [field, given] { given(field->text()); });
    QObject::connect(dialog, &QDialog::rejected, parent, [refused] { refused(); });
    dialog->open();
}

} // namespace yardstick
