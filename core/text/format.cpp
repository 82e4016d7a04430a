#include "core/text/format.h"

#include <QSet>

#include <array>
#include <charconv>
#include <cmath>

namespace yardstick {

namespace {

constexpr QChar minusSign(u'\u2212');
constexpr int mostDecimals = 6;
/// Between these a plain number is written out; beyond, a spreadsheet reads the exponent better than the
/// zeros.
constexpr double largestPlain = 1e15;
constexpr double smallestPlain = 1e-6;

/// The shortest decimal text that gives the same double: what a person means by the number. 2.675 is "2.675"
/// here though the double lies just below, and so rounds up as on paper.
QByteArray shortestText(double value, std::chars_format format)
{
    std::array<char, 400> buffer; // the widest, 5e-324, takes 326
    const std::to_chars_result end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return QByteArray(buffer.data(), end.ptr - buffer.data());
}

/// Adds one to the last digit of a run of digits.
void increment(QByteArray &digits)
{
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        if (digits[i] != '9') {
            digits[i] = static_cast<char>(digits[i] + 1);
            return;
        }
        digits[i] = '0';
    }
    digits.prepend('1');
}

/// The digits of |value| * 10^decimals, rounded half up; at least decimals + 1 of them.
QByteArray roundedDigits(double value, int decimals)
{
    const QByteArray text = shortestText(std::abs(value), std::chars_format::fixed);
    const qsizetype point = text.indexOf('.');
    const QByteArray whole = point < 0 ? text : text.left(point);
    const QByteArray fraction = point < 0 ? QByteArray() : text.mid(point + 1);
    QByteArray digits = whole + fraction.leftJustified(decimals, '0', true);
    if (fraction.size() > decimals && fraction[decimals] >= '5')
        increment(digits);
    return digits;
}

QString grouped(const QByteArray &digits)
{
    QString text = QString::fromLatin1(digits);
    for (qsizetype i = text.size() - 3; i > 0; i -= 3)
        text.insert(i, u',');
    return text;
}

bool isWhole(double value, int decimals)
{
    return roundedDigits(value, decimals).endsWith(QByteArray(decimals, '0'));
}

QString countText(double value)
{
    return numberText(value, isWhole(value, 1) ? 0 : 1);
}

} // namespace

QString numberText(double value, int decimals)
{
    Q_ASSERT(std::isfinite(value) && decimals >= 0 && decimals <= mostDecimals);
    if (!std::isfinite(value))
        return {};
    const QByteArray digits = roundedDigits(value, decimals);
    QString text = grouped(digits.left(digits.size() - decimals));
    if (decimals > 0)
        text += u'.' + QString::fromLatin1(digits.right(decimals));
    const bool isZero = digits.count('0') == digits.size();
    return value < 0 && !isZero ? minusSign + text : text;
}

QString valueText(double value, Measure measure)
{
    switch (measure) {
    case Measure::Count:
        return countText(value);
    case Measure::Percent:
    case Measure::Share:
        return numberText(value, 1) + u'%';
    case Measure::Rate:
    case Measure::Index:
        break;
    }
    return numberText(value, 1);
}

QString tableText(double value, Measure measure)
{
    return measure == Measure::Rate ? numberText(value, 2) : valueText(value, measure);
}

QString plainNumber(double value)
{
    Q_ASSERT(std::isfinite(value));
    const double size = std::abs(value);
    if (size == 0)
        return QStringLiteral("0");
    const bool plain = size >= smallestPlain && size < largestPlain;
    return QString::fromLatin1(
        shortestText(value, plain ? std::chars_format::fixed : std::chars_format::scientific));
}

QString sizeText(qint64 bytes)
{
    constexpr double thousand = 1000;
    constexpr double ten = 10;
    double value = static_cast<double>(bytes);
    if (value < thousand)
        return numberText(value, 0) + (bytes == 1 ? QStringLiteral(" byte") : QStringLiteral(" bytes"));
    QString unit;
    for (const char *next : {"kB", "MB", "GB", "TB"}) {
        value /= thousand;
        unit = QLatin1String(next);
        if (value < thousand)
            break;
    }
    const bool small = value < ten && unit != QLatin1String("kB");
    return numberText(value, small ? 1 : 0) + QLatin1Char(' ') + unit;
}

QString inSentence(const QString &name)
{
    static const QSet<QString> properNames = {QStringLiteral("British"), QStringLiteral("England"),
                                              QStringLiteral("Wales"), QStringLiteral("London")};
    const QString first = name.section(QLatin1Char(' '), 0, 0);
    const bool isAbbreviation = first.size() > 1 && first == first.toUpper();
    if (name.isEmpty() || isAbbreviation || properNames.contains(first))
        return name;
    return name.front().toLower() + name.mid(1);
}

QString joinedList(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + items.last();
}

QString sourceLine(const Release &release, const Publication &publication)
{
    const QString line = QStringLiteral("Source: ") + publication.publisher + QStringLiteral(", ") +
                         (release.title.isEmpty() ? publication.title : release.title);
    return line + QStringLiteral(", ") + editionText(release);
}

QString editionText(const Release &release)
{
    if (release.editionDateKnown && release.editionDate.isValid())
        return QStringLiteral("published ") + dateText(release.editionDate);
    if (release.periodCovered.isValid())
        return QStringLiteral("figures to ") + dateText(release.periodCovered.lastDay());
    return QStringLiteral("date of publication not given");
}

QString dateText(QDate date)
{
    return periodLabel(Period::day(date));
}

} // namespace yardstick
