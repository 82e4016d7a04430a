#include "core/funding/giving/givingread.h"

#include "core/funding/entrytext.h"
#include "core/funding/giving/givingfields.h"
#include "core/funding/plainsheet.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t headerSearch = 15; // rows in which a header may stand

bool looksLikeJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(64).trimmed();
    return head.startsWith('{') || head.startsWith('[') || head.startsWith("\xEF\xBB\xBF{");
}

Result<std::vector<GivingGrant>> readJson(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 can't be read: %2.").arg(name, file.errorString())};
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return Error{QStringLiteral("%1 is damaged JSON: %2 at byte %3; ask its publisher for a new copy.")
                         .arg(name, problem.errorString())
                         .arg(problem.offset)};
    const QJsonValue list =
        document.isArray() ? QJsonValue(document.array()) : document.object().value(QStringLiteral("grants"));
    if (!list.isArray())
        return Error{
            QStringLiteral("%1 is JSON without a list of \"grants\", so it is no 360Giving file.").arg(name)};
    std::vector<GivingGrant> grants;
    for (const QJsonValue &value : list.toArray()) {
        if (!value.isObject())
            return Error{QStringLiteral("%1: grant %2 is no object, so the file is no 360Giving file.")
                             .arg(name)
                             .arg(grants.size() + 1)};
        GivingGrant made;
        made.grant = value.toObject();
        made.sheet = QStringLiteral("grant %1").arg(grants.size() + 1);
        grants.push_back(std::move(made));
    }
    return grants;
}

struct Columns {
    std::size_t headerPlace = 0; ///< among the sheet's rows
    std::map<int, QStringList> paths;
};

/// The row of headers among the first ones: the one with the most headers of the standard, the identifier
/// among them.
std::optional<Columns> columnsOf(const PlainSheet &sheet)
{
    std::optional<Columns> best;
    std::size_t most = 1;
    for (std::size_t place = 0; place < std::min(sheet.rows.size(), headerSearch); ++place) {
        Columns columns{place, {}};
        std::size_t known = 0;
        bool identifies = false;
        for (const auto &[column, cell] : sheet.rows[place].cells) {
            known += isGivingHeader(cell.text) ? 1 : 0;
            columns.paths.emplace(column, givingPath(cell.text));
            identifies = identifies || columns.paths[column] == QStringList{QStringLiteral("id")};
        }
        if (identifies && known > most) {
            most = known;
            best = std::move(columns);
        }
    }
    return best;
}

QJsonValue valueOf(const PlainCell &cell, const QStringList &path)
{
    if (cell.day.isValid())
        return cell.day.toString(Qt::ISODate);
    if (isGivingNumber(path)) {
        if (cell.number)
            return *cell.number;
        bool isNumber = false;
        if (const double number = cell.text.toDouble(&isNumber); isNumber)
            return number;
        if (const Result<Pence> amount = parseMoney(cell.text); amount)
            return static_cast<double>(amount->amount) / static_cast<double>(poundInPence);
    }
    return cell.text;
}

QJsonObject grantOf(const PlainRow &row, const Columns &columns)
{
    QJsonValue grant = QJsonObject();
    for (const auto &[column, cell] : row.cells) {
        const auto path = columns.paths.find(column);
        if (path == columns.paths.end() || path->second.first().isEmpty())
            continue;
        if (isGivingList(path->second)) {
            QJsonArray list;
            for (const QString &part : cell.text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
                list << part.trimmed();
            grant = withValueAt(grant, path->second, list);
        } else {
            grant = withValueAt(grant, path->second, valueOf(cell, path->second));
        }
    }
    return grant.toObject();
}

/// Puts the lists of a sheet of their own behind what the grant has already.
void addLists(QJsonObject &grant, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (!it.value().isArray()) {
            if (!grant.contains(it.key()))
                grant.insert(it.key(), it.value());
            continue;
        }
        QJsonArray list = grant.value(it.key()).toArray();
        for (const QJsonValue &value : it.value().toArray())
            list << value;
        grant.insert(it.key(), list);
    }
}

bool isGrantSheet(const Columns &columns)
{
    const auto has = [&](const char *path) {
        return std::ranges::any_of(columns.paths, [&](const auto &entry) {
            return entry.second == QString::fromLatin1(path).split(QLatin1Char('/'));
        });
    };
    return has("amountAwarded") && has("id");
}

Result<std::vector<GivingGrant>> readSpreadsheet(const QString &path)
{
    Result<std::vector<PlainSheet>> sheets = plainSheets(path);
    if (!sheets)
        return sheets.error();
    std::vector<GivingGrant> grants;
    QHash<QString, std::size_t> places;
    bool found = false;
    std::vector<std::pair<const PlainSheet *, Columns>> lists;
    for (const PlainSheet &sheet : *sheets) {
        const std::optional<Columns> columns = columnsOf(sheet);
        if (!columns)
            continue;
        if (!isGrantSheet(*columns)) {
            lists.emplace_back(&sheet, *columns);
            continue;
        }
        found = true;
        for (std::size_t place = columns->headerPlace + 1; place < sheet.rows.size(); ++place) {
            GivingGrant made;
            made.grant = grantOf(sheet.rows[place], *columns);
            made.sheet = sheet.name;
            made.cell = {sheet.index, sheet.rows[place].number, 0};
            for (const auto &[column, parts] : columns->paths)
                made.columns.insert(parts.join(QLatin1Char('/')), column);
            places.insert(made.grant.value(QStringLiteral("id")).toString(), grants.size());
            grants.push_back(std::move(made));
        }
    }
    if (!found)
        return Error{
            QStringLiteral("%1 has no sheet with the headers Identifier and Amount Awarded, so it is no "
                           "360Giving file.")
                .arg(QFileInfo(path).fileName())};
    for (const auto &[sheet, columns] : lists) {
        for (std::size_t place = columns.headerPlace + 1; place < sheet->rows.size(); ++place) {
            const QJsonObject more = grantOf(sheet->rows[place], columns);
            const auto grant = places.constFind(more.value(QStringLiteral("id")).toString());
            if (grant != places.constEnd())
                addLists(grants[*grant].grant, more);
        }
    }
    return grants;
}

} // namespace

CellRef GivingGrant::cellOf(const QString &path) const
{
    return cell.isValid() ? CellRef{cell.sheet, cell.row, columns.value(path, 0)} : cell;
}

bool isGivingFile(const QString &path)
{
    if (looksLikeJson(path))
        return true;
    const Result<std::vector<PlainSheet>> sheets = plainSheets(path);
    return sheets && std::ranges::any_of(*sheets, [](const PlainSheet &sheet) {
               const std::optional<Columns> columns = columnsOf(sheet);
               return columns && isGrantSheet(*columns);
           });
}

Result<std::vector<GivingGrant>> readGiving(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{QStringLiteral("There is no file %1.").arg(path)};
    return looksLikeJson(path) ? readJson(path) : readSpreadsheet(path);
}

} // namespace yardstick
