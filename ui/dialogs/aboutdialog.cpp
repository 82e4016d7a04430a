#include "ui/dialogs/aboutdialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace yardstick {

void showAbout(QWidget *parent, const Catalogue &catalogue)
{
    const auto tr = [](const char *source) { return QCoreApplication::translate("AboutDialog", source); };
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Yardstick"));
    box->setIconPixmap(parent->windowIcon().pixmap(64));
    box->setTextFormat(Qt::RichText);
    box->setText(QStringLiteral("<h3>Yardstick %1</h3><p>%2</p>")
                     .arg(QCoreApplication::applicationVersion(),
                          tr("Holds a police force up against the nation. Nothing leaves this computer.")));
    QString sources;
    for (const Publication &publication : catalogue.publications()) {
        sources += QStringLiteral("<li>%1, <i>%2</i> (%3)</li>")
                       .arg(publication.publisher.toHtmlEscaped(), publication.title.toHtmlEscaped(),
                            publication.licence.toHtmlEscaped());
    }
    box->setInformativeText(QStringLiteral("<p>%1</p><p><b>%2</b></p><ul>%3</ul>")
                                .arg(tr("Yardstick is free software under the GNU General Public License, "
                                        "version 3 or later. It comes "
                                        "with no warranty."),
                                     tr("Figures"), sources));
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

} // namespace yardstick
