#include "core/exporting/tablefile.h"

#include "core/exporting/csvtext.h"
#include "core/exporting/datatable.h"
#include "core/exporting/xlsxfile.h"
#include "core/text/format.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cmath>

namespace yardstick {

namespace {

QString plainText(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return inertText(*text);
    if (const auto *money = std::get_if<Pence>(&cell)) {
        const qint64 size = std::abs(money->amount);
        return QStringLiteral("%1%2.%3")
            .arg(money->amount < 0 ? QStringLiteral("-") : QString())
            .arg(size / poundInPence)
            .arg(size % poundInPence, 2, 10, QLatin1Char('0'));
    }
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    if (const auto *number = std::get_if<double>(&cell))
        return plainNumber(*number);
    return {};
}

} // namespace

QString unguardedText(const QString &text)
{
    const QString bare = text.mid(1);
    return text.startsWith(QLatin1Char('\'')) && inertText(bare) == text ? bare : text;
}

QByteArray tableCsv(const TableFile &table)
{
    QStringList headers;
    for (const QString &header : table.headers)
        headers << inertText(header);
    QString text = csvLine(headers);
    for (const std::vector<SheetCell> &row : table.rows) {
        QStringList cells;
        for (const SheetCell &cell : row)
            cells << plainText(cell);
        text += csvLine(cells);
    }
    return text.toUtf8();
}

Result<void> writeTable(const TableFile &table, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    Result<QByteArray> bytes = tableCsv(table);
    if (suffix == QLatin1String("xlsx"))
        bytes = tableXlsx(table);
    else if (suffix != QLatin1String("csv"))
        return Error{QStringLiteral("%1 can't be written, because only .csv and .xlsx are; choose one of the "
                                    "two.")
                         .arg(QFileInfo(path).fileName())};
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{
            QStringLiteral("%1 can't be written: %2.").arg(QFileInfo(path).fileName(), file.errorString())};
    return {};
}

} // namespace yardstick
