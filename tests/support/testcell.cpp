#include "tests/support/testcell.h"

#include <QDate>
#include <QRegularExpression>

namespace yardstick::test {

namespace {

using Kind = Cell::Kind;

TestCell markedCell(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid())
        return {Kind::DateTime, text, {}, double(QDate(1899, 12, 30).daysTo(date)), false};
    if (text.endsWith(QLatin1Char('%')))
        return {Kind::Number, text, {}, text.chopped(1).toDouble() / 100, true};
    if (text == QLatin1String("TRUE") || text == QLatin1String("FALSE"))
        return {Kind::Boolean, text, {}, text == QLatin1String("TRUE") ? 1.0 : 0.0, false};
    return {Kind::Error, text, {}, 0, false};
}

} // namespace

TestCell testCell(const QString &fixture)
{
    static const QRegularExpression plainNumber(QStringLiteral("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"));
    static const QRegularExpression raised(QStringLiteral("\\^\\{([^}]*)\\}$"));
    if (fixture.startsWith(QLatin1Char('=')))
        return markedCell(fixture.mid(1));
    if (plainNumber.match(fixture).hasMatch())
        return {Kind::Number, fixture, {}, fixture.toDouble(), false};
    TestCell cell;
    cell.text = fixture.startsWith(QLatin1Char('\'')) ? fixture.mid(1) : fixture;
    if (const auto match = raised.match(cell.text); match.hasMatch()) {
        cell.superscript = match.captured(1);
        cell.text.chop(match.capturedLength());
    }
    cell.kind = cell.text.isEmpty() && cell.superscript.isEmpty() ? Kind::Empty : Kind::Text;
    return cell;
}

} // namespace yardstick::test
