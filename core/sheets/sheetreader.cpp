#include "core/sheets/sheetreader.h"

#include "core/sheets/csvreader.h"
#include "core/sheets/filekind.h"
#include "core/sheets/odsreader.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsreader.h"
#include "core/sheets/xlsxreader.h"
#include "core/sheets/zipreader.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace yardstick {

std::span<const SheetReader *const> sheetReaders()
{
    static constexpr std::array readers = {&sheets::xlsxReader, &sheets::odsReader, &sheets::xlsReader,
                                           &sheets::csvReader, &sheets::zipReader};
    return readers;
}

Result<void> readSheets(const QString &path, const SheetVisitor &visitor)
{
    using namespace sheets;
    const QFileInfo info(path);
    if (info.isDir())
        return Error{SheetText::tr("%1 is a folder. Choose a spreadsheet inside it.").arg(quotedName(path))};
    if (!info.exists())
        return Error{
            SheetText::tr("%1 does not exist. Check whether it was moved or renamed, and choose it again.")
                .arg(quotedName(path))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    constexpr qint64 headSize = 4096;
    const QByteArray head = file.read(headSize);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    file.close();
    if (head.isEmpty())
        return Error{SheetText::tr("%1 is empty. Download it again.").arg(quotedName(path))};
    for (const SheetReader *reader : sheetReaders()) {
        if (reader->sniff(path, head))
            return reader->read(path, visitor);
    }
    return notASpreadsheet(path, head);
}

} // namespace yardstick
