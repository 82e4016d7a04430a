#include "core/exporting/handovercsv.h"

#include <QIODevice>

#include <array>
#include <charconv>

namespace yardstick {

namespace {

bool isText(const StoreColumn &column)
{
    return column.type == QLatin1String("TEXT") || column.type == QLatin1String("BLOB");
}

bool needsQuotes(const QByteArray &field)
{
    return field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r');
}

} // namespace

QString nullMark(const StoreColumn &column, const QStringList &texts)
{
    if (!isText(column))
        return {};
    QString mark = QStringLiteral("(none)");
    while (texts.contains(mark))
        mark = QLatin1Char('(') + mark + QLatin1Char(')');
    return mark;
}

QByteArray fieldText(const StoredValue &value, const QString &null)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return QByteArray::number(*whole);
    if (const auto *real = std::get_if<double>(&value)) {
        // As few digits as read the same number again.
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *real).ptr;
        return QByteArray(digits.data(), end - digits.data());
    }
    if (const auto *text = std::get_if<QString>(&value))
        return text->toUtf8();
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return bytes->toBase64();
    return null.toUtf8();
}

QByteArray handOverLine(const std::vector<QByteArray> &fields)
{
    QByteArray line;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ',';
        if (needsQuotes(fields[i]))
            line += '"' + QByteArray(fields[i]).replace('"', "\"\"") + '"';
        else
            line += fields[i];
    }
    return line + "\r\n";
}

Result<std::vector<QByteArray>> readRecord(QIODevice &device)
{
    std::vector<QByteArray> fields;
    QByteArray line = device.readLine();
    if (line.isEmpty())
        return fields;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0;; ++i) {
        if (i == line.size()) { // only within quotation marks: a line break of the text itself
            const QByteArray more = device.readLine();
            if (more.isEmpty() && quoted)
                return Error{QStringLiteral("a quotation mark is not closed")};
            if (more.isEmpty())
                break;
            line = more;
            i = 0;
        }
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.push_back(std::exchange(field, {}));
        } else if ((c == '\n' || c == '\r') && !quoted) {
            break;
        } else {
            field += c;
        }
    }
    fields.push_back(field);
    return fields;
}

Result<StoredValue> fieldFrom(const QByteArray &text, const StoreColumn &column, const QString &null)
{
    if (column.nullable && text == null.toUtf8())
        return StoredValue{};
    bool good = true;
    StoredValue value;
    if (column.type == QLatin1String("INTEGER"))
        value = text.toLongLong(&good);
    else if (column.type == QLatin1String("REAL"))
        value = text.toDouble(&good);
    else if (column.type == QLatin1String("BLOB"))
        value = QByteArray::fromBase64(text);
    else
        value = QString::fromUtf8(text);
    if (good)
        return value;
    return Error{QStringLiteral("\"%1\" is no value of the column %2")
                     .arg(QString::fromUtf8(text.left(40)), column.name)};
}

} // namespace yardstick
