// The CSV files of a hand-over: RFC 4180 to the letter, so that every text comes back as it was, line breaks
// and blanks included.
#pragma once

#include "core/store/tables.h"

class QIODevice;

namespace yardstick {

/// What stands in a field for no value. In columns of numbers it is an empty field, in columns of text a mark
/// that no text of the table is, as an empty text is a text.
QString nullMark(const StoreColumn &column, const QStringList &texts = {});

/// A value as its field; not yet quoted.
QByteArray fieldText(const StoredValue &value, const QString &null);

/// A line with its end. A field is quoted where it has to be.
QByteArray handOverLine(const std::vector<QByteArray> &fields);

/// Reads one record. An empty list: there is none left. Error: a quotation mark is not closed.
Result<std::vector<QByteArray>> readRecord(QIODevice &device);

/// A field read back as the column's type says. Error: the text is no such value.
Result<StoredValue> fieldFrom(const QByteArray &text, const StoreColumn &column, const QString &null);

} // namespace yardstick
