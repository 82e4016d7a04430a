// How the 360Giving Data Standard 1.4 calls its fields in a spreadsheet and in JSON: "Recipient Org:Name" is
// recipientOrganization/0/name. Source: the standard's schema, ThreeSixtyGiving/standard.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace yardstick {

/// The path of a column's values within a grant. A header that the standard does not know is a path with "/"
/// between its parts, or the name of a field of the grant.
QStringList givingPath(const QString &header);

/// The header of the column for a path; the reverse of givingPath().
QString givingHeader(const QStringList &path);

/// The headers without which no file is valid, in their order.
const QStringList &requiredGivingHeaders();

/// Whether the value at the path is a number.
bool isGivingNumber(const QStringList &path);
/// Whether it is a list of texts that a spreadsheet holds in one cell with ";" between them.
bool isGivingList(const QStringList &path);
/// Whether the header is one of the standard's.
bool isGivingHeader(const QString &header);

/// What stands at a path; undefined where there is nothing.
QJsonValue valueAt(const QJsonValue &within, const QStringList &path);
/// Puts a value there, making the objects and lists on the way. A part that is a number is a place in a list.
QJsonValue withValueAt(const QJsonValue &within, const QStringList &path, const QJsonValue &value);

/// Every value that is no object or list, with its path.
std::vector<std::pair<QStringList, QJsonValue>> givingLeaves(const QJsonValue &within);

} // namespace yardstick
