#include "ui/dialogs/storedialog.h"

#include "core/store/information.h"
#include "core/text/format.h"
#include "ui/dialogs/messages.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StoreDialog", text);
}

QString sizeText(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString count(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

std::vector<std::pair<QString, QString>> linesOf(const StoreInformation &store)
{
    std::vector<std::pair<QString, QString>> lines = {
        {tr("File"), QDir::toNativeSeparators(store.path)},
        {tr("Size"), sizeText(store.bytes)},
        {tr("Figures"), tr("%1 of %2 releases").arg(count(store.figures), count(store.releases))},
        {tr("Published files kept"), tr("%1, together %2; larger ones than 20 MB are not kept")
                                         .arg(count(store.keptFiles), sizeText(store.keptBytes))},
        {tr("Office's own"),
         tr("%1 names, markers, layouts, groups and events").arg(count(store.officeEntries))},
    };
    if (store.firstImport.isValid())
        lines.emplace_back(tr("Imports"), tr("the first on %1, the last on %2")
                                              .arg(dateText(store.firstImport.toLocalTime().date()),
                                                   dateText(store.lastImport.toLocalTime().date())));
    lines.emplace_back(tr("Format"), tr("SQLite, schema step %1, written by Yardstick %2 or earlier")
                                         .arg(store.schemaVersion)
                                         .arg(QCoreApplication::applicationVersion()));
    return lines;
}

} // namespace

void showStore(Workspace &workspace, QWidget *parent)
{
    const Result<StoreInformation> information = informationOf(workspace.store());
    if (!information) {
        tell(parent, tr("The store can't be read"), information.error().message);
        return;
    }
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("store-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("About this store"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(10);
    for (const auto &[what, answer] : linesOf(*information)) {
        auto *label = new QLabel(answer, dialog);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(what, label);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("store-close"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(18);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    dialog->resize(600, dialog->sizeHint().height());
    dialog->open();
}

} // namespace yardstick
