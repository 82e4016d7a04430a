#include "core/funding/entrytext.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace yardstick {

namespace {

constexpr int firstYearOfTwoDigits = 80; // 80 is 1980, 79 is 2079
constexpr int longestAmount = 16;        // digits, so that no sum of pence leaves 64 bits

Error noMoney(const QString &text)
{
    return {QStringLiteral("\"%1\" is no amount of money; write it as 1234.50.").arg(text.trimmed())};
}

int yearOf(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < firstYearOfTwoDigits ? 2000 + year : 1900 + year;
}

int monthOf(const QString &word)
{
    static const std::array names = {"january", "february", "march",     "april",   "may",      "june",
                                     "july",    "august",   "september", "october", "november", "december"};
    const QString lower = word.toLower();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QString name = QString::fromLatin1(names[i]);
        if (name == lower || lower == name.left(3) || lower == name.left(4))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

Result<QDate> dayOf(const QString &text, int year, int month, int day)
{
    const QDate date(year, month, day);
    if (date.isValid())
        return date;
    if (month > 12 && day <= 12)
        return Error{QStringLiteral("\"%1\" has the month before the day; write it as %2.")
                         .arg(text, QDate(year, day, month).toString(QStringLiteral("dd/MM/yyyy")))};
    return Error{QStringLiteral("\"%1\" is no day of the calendar.").arg(text)};
}

} // namespace

Result<Pence> parseMoney(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(^(?<open>\()?(?<sign>[-+\x{2212}])?\s*(?:£|GBP)?\s*(?<sign2>[-+\x{2212}])?(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?<part>\d+))?\s*(?<unit>k|m)?\s*(?:GBP)?(?<close>\))?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const QString whole = match.captured(QStringLiteral("whole")).remove(QLatin1Char(','));
    QString part = match.captured(QStringLiteral("part"));
    const bool open = !match.captured(QStringLiteral("open")).isEmpty();
    const bool close = !match.captured(QStringLiteral("close")).isEmpty();
    const QString sign = match.captured(QStringLiteral("sign")) + match.captured(QStringLiteral("sign2"));
    if (!match.hasMatch() || (whole.isEmpty() && part.isEmpty()) || open != close || sign.size() > 1 ||
        (open && !sign.isEmpty()))
        return noMoney(text);
    const QString unit = match.captured(QStringLiteral("unit")).toLower();
    const int places = unit.isEmpty() ? 2 : unit == QLatin1String("k") ? 5 : 8;
    while (part.size() > places && part.endsWith(QLatin1Char('0')))
        part.chop(1);
    if (part.size() > places || whole.size() + places > longestAmount)
        return Error{QStringLiteral("\"%1\" is not a whole number of pence; write it as 1234.50.")
                         .arg(text.trimmed())};
    part += QString(places - part.size(), QLatin1Char('0'));
    const qint64 pence = (whole + part).toLongLong();
    return Pence{open || (!sign.isEmpty() && sign != QLatin1String("+")) ? -pence : pence};
}

Result<Pence> moneyFromPounds(double pounds)
{
    constexpr double most = 1e13; // above it a double does not tell pennies apart
    const double pence = pounds * static_cast<double>(poundInPence);
    if (!std::isfinite(pounds) || std::abs(pounds) > most)
        return noMoney(QString::number(pounds));
    // A spreadsheet's number is the double nearest to what was typed: off by far less than this.
    constexpr double slack = 1e-3;
    if (std::abs(pence - std::round(pence)) > slack)
        return Error{QStringLiteral("%1 is not a whole number of pence; round it.").arg(pounds, 0, 'g', 15)};
    return Pence{std::llround(pence)};
}

Result<QDate> parseDay(const QString &given)
{
    static const QRegularExpression iso(
        QStringLiteral(R"(^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$)"));
    static const QRegularExpression figures(
        QStringLiteral(R"(^(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}.*)?$)"));
    static const QRegularExpression words(
        QStringLiteral(
            R"(^(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-]+([a-z]+)\.?,?[\s\-]+(\d{4}|\d{2})$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = given.simplified();
    if (const auto match = iso.match(text); match.hasMatch())
        return dayOf(text, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = figures.match(text); match.hasMatch())
        return dayOf(text, yearOf(match.captured(4)), match.captured(3).toInt(), match.captured(1).toInt());
    if (const auto match = words.match(text); match.hasMatch() && monthOf(match.captured(2)) > 0)
        return dayOf(text, yearOf(match.captured(3)), monthOf(match.captured(2)), match.captured(1).toInt());
    return Error{QStringLiteral("\"%1\" is no day; write it as 31/03/2024.").arg(text)};
}

Result<bool> parseFlag(const QString &text)
{
    static const QStringList yes = {QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                    QStringLiteral("1"), QStringLiteral("x")};
    static const QStringList no = {QString(), QStringLiteral("no"), QStringLiteral("n"),
                                   QStringLiteral("false"), QStringLiteral("0")};
    const QString word = text.simplified().toLower();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return Error{QStringLiteral("\"%1\" is neither yes nor no.").arg(text.simplified())};
}

} // namespace yardstick
