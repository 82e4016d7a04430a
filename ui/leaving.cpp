#include "ui/leaving.h"

#include "core/text/embargotext.h"
#include "ui/dialogs/messages.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QWidget>

namespace yardstick {

std::optional<QDateTime> embargoAround(const QWidget *shown)
{
    for (const QWidget *one = shown; one; one = one->parentWidget()) {
        if (const auto *figures = dynamic_cast<const ShowsFigures *>(one))
            return figures->embargo();
    }
    return std::nullopt;
}

bool mayLeave(QWidget *shown)
{
    const std::optional<QDateTime> until = embargoAround(shown);
    if (!until)
        return true;
    const auto tr = [](const char *text) { return QCoreApplication::translate("Leaving", text); };
    tell(shown, tr("Under embargo"),
         tr("These figures are under embargo until %1. Before then nothing is copied or saved; a chart can "
            "be exported "
            "with the embargo marked on it.")
             .arg(embargoMoment(*until)));
    return false;
}

bool copyOut(QWidget *shown, const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return copyOut(shown, std::move(data));
}

bool copyOut(QWidget *shown, std::unique_ptr<QMimeData> data)
{
    if (!mayLeave(shown))
        return false;
    QGuiApplication::clipboard()->setMimeData(data.release());
    return true;
}

void copyMarked(const QImage &picture)
{
    QGuiApplication::clipboard()->setImage(picture);
}

} // namespace yardstick
