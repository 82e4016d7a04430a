// The files of a press chart that hold its figures: .csv with its metadata, and .xlsx with its notes.
#include "ui/press/plotteddata.h"
#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QIODevice>

namespace yardstick {

namespace {

Result<void> writeAll(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return Error{device.errorString() + QLatin1Char('.')};
    return {};
}

Result<void> writeCsv(QIODevice &device, const PressChart &press, const PressOutput &)
{
    return writeAll(device, csvOf(plottedData(press)));
}

Result<void> writeXlsx(QIODevice &device, const PressChart &press, const PressOutput &)
{
    const Result<QByteArray> book = workbookOf(plottedData(press));
    return book ? writeAll(device, *book) : book.error();
}

const PressCompanion metadata{QStringLiteral("-metadata.json"),
                              [](const PressChart &press, const QString &fileName) {
                                  return csvMetadataOf(plottedData(press), fileName);
                              }};

} // namespace

const PressFormat csvFormat{
    QStringLiteral("csv"),
    QStringLiteral("CSV table"),
    QStringLiteral("Every figure that is plotted, and beside it what the columns mean"),
    false,
    writeCsv,
    false,
    &metadata};
const PressFormat xlsxFormat{QStringLiteral("xlsx"), QStringLiteral("Excel workbook"),
                             QStringLiteral("Every figure that is plotted, with a sheet of notes"), false,
                             writeXlsx};

} // namespace yardstick
