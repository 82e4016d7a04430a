#include "core/sheets/sheeterrors.h"

#include <QFileInfo>

namespace yardstick::sheets {

QString quotedName(const QString &path)
{
    return SheetText::tr("“%1”").arg(QFileInfo(path).fileName());
}

QString cellName(std::uint32_t column, std::uint32_t row)
{
    QString name;
    for (std::uint32_t left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(ushort('A' + (left - 1) % 26)));
    return name + QString::number(row + 1);
}

// A detail may name a sheet, and a damaged sheet may be called anything: line breaks are folded.
Error damaged(const QString &path, const QString &detail)
{
    return {SheetText::tr(
                "%1 is damaged or cut short: %2. Download it again, or open it in Excel or LibreOffice and "
                "save it as .xlsx.")
                .arg(quotedName(path), detail.simplified())};
}

Error tooLarge(const QString &path, const QString &detail)
{
    return {SheetText::tr(
                "%1 is too large to be read: %2. Open it in Excel or LibreOffice, keep the part that you "
                "need and save it as .xlsx.")
                .arg(quotedName(path), detail.simplified())};
}

Error faultyCell(const QString &path, const QString &sheet, std::uint32_t column, std::uint32_t row,
                 CellFault fault)
{
    QString what;
    switch (fault) {
    case CellFault::None:
        break;
    case CellFault::NoPlace:
        what = SheetText::tr("or the cell after it has no proper place");
        break;
    case CellFault::Twice:
        what = SheetText::tr("or another cell of its row is there twice");
        break;
    case CellFault::NoNumber:
        what = SheetText::tr("should hold a number but does not");
        break;
    case CellFault::NoSuchText:
        what = SheetText::tr("refers to a text that is not there");
        break;
    case CellFault::CutShort:
        what = SheetText::tr("is cut short");
        break;
    case CellFault::TooMuchText:
        return tooLarge(
            path, SheetText::tr(
                      "one of its cells holds more than 4 MB of text, or one of its rows more than 64 MB"));
    }
    return damaged(path, SheetText::tr("cell %1 of sheet “%2” %3").arg(cellName(column, row), sheet, what));
}

Error passwordProtected(const QString &path)
{
    return {
        SheetText::tr("%1 is protected by a password. Open it in Excel or LibreOffice and save it as .xlsx "
                      "without a password.")
            .arg(quotedName(path))};
}

Error unreadable(const QString &path, const QString &reason)
{
    return {SheetText::tr(
                "%1 could not be read: %2. Check that the file is still there, that no other program holds "
                "it open and that you may read it.")
                .arg(quotedName(path), reason)};
}

Error cancelled(const QString &path)
{
    return {SheetText::tr("Reading %1 was stopped.").arg(quotedName(path)), true};
}

} // namespace yardstick::sheets
