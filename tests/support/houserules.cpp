#include "tests/support/houserules.h"

#include <QRegularExpression>

#include <array>

namespace yardstick::test {

namespace {

enum class Text { Whole, WithoutComments };

/// `pattern` must not be found in the files whose path, from the top of the project, `files` matches.
struct Rule {
    const char *sentence;
    const char *files;
    const char *pattern;
    Text text = Text::WithoutComments;
};

constexpr std::array houseRules = {
    Rule{
        "core knows no widget, picture or colour", R"(^core/)",
        R"(#\s*include\s*[<"](Qt(Gui|Widgets|Charts|Svg)\b|Q(Widget|Painter|Color|Image|Pixmap|Font|Chart)|Q(Gui)?Application))"},
    Rule{"core includes nothing of ui or app", R"(^core/)", R"(#\s*include\s*"(ui|app)/)"},
    Rule{"ui includes nothing of app", R"(^ui/)", R"(#\s*include\s*"app/)"},
    Rule{"the program includes nothing of the tests", R"(^(core|ui|app)/)", R"(#\s*include\s*"tests/)"},
    Rule{"only core speaks to the database", R"(^(ui|app)/)", R"(\b(QSql\w*|QtSql|sqlite3\w*)\b)"},
    Rule{"in core only the store speaks to the database", R"(^core/(?!store/))",
         R"(\b(QSql\w*|QtSql|sqlite3\w*)\b)"},
    Rule{
        "SQL is written only in core/store and resources/schema", R"(^(core/(?!store/)|ui/|app/))",
        R"rx("(\w{0,16}\()?\s*(SELECT|INSERT|UPDATE|DELETE FROM|REPLACE INTO|PRAGMA|CREATE|ALTER TABLE|DROP)\s)rx"},
    Rule{"only ui/charts names Qt Charts", R"(^(core/|ui/(?!charts/)|app/))",
         R"(\b(QtCharts|QChart\w*|Q[A-Z]\w*(Series|Axis))\b)"},
    Rule{"nothing is a singleton", R"(^(core|ui|app)/)",
         R"(\bstatic\b[^;{}()]*\binstance\s*\(|\w::instance\s*\(\s*\)\s*(const\s*)?\{)"},
    Rule{"nothing runs the event loop by hand", R"(^(core|ui|app)/)", R"(\bprocessEvents\s*\()"},
    Rule{"signals are connected by function, not by text", R"(^(core|ui|app|tests)/)",
         R"(\b(SIGNAL|SLOT)\s*\()"},
    Rule{"nothing is left unfinished", R"(^(core|ui|app|tests)/)", R"(\b(TO(?:DO)|FIX(?:ME))\b)",
         Text::Whole},
    Rule{"a header begins with a comment that says what it is for", R"(\.h$)", R"(\A(?!//))", Text::Whole},
    Rule{"a header has #pragma once", R"(\.h$)", R"(\A(?![\s\S]*^#pragma once$))"},
};
constexpr int longestFile = 500;

/// The source with its comments blanked and its lines kept. Texts stay, and may hold "//".
QString withoutComments(const QString &source)
{
    static const QRegularExpression token(QStringLiteral(
        R"rx(R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/)rx"));
    QString result;
    qsizetype end = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        const QStringView found = match.capturedView();
        if (found.startsWith(u'/'))
            result += QString(found.count(u'\n'), u'\n');
        else
            result += found;
        end = match.capturedEnd();
    }
    result += QStringView(source).mid(end);
    return result;
}

} // namespace

QStringList violations(const QString &path, const QString &source)
{
    QStringList found;
    const QString code = withoutComments(source);
    for (const Rule &rule : houseRules) {
        if (!path.contains(QRegularExpression(QString::fromLatin1(rule.files))))
            continue;
        const QString &text = rule.text == Text::Whole ? source : code;
        const QRegularExpression pattern(QString::fromLatin1(rule.pattern),
                                         QRegularExpression::MultilineOption);
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch()) {
            const qsizetype line = QStringView(text).left(match.capturedStart()).count(u'\n') + 1;
            found << QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(QString::fromLatin1(rule.sentence));
        }
    }
    if (const qsizetype lines = source.count(u'\n'); lines > longestFile)
        found
            << QStringLiteral("%1:%2: no file is longer than %3 lines").arg(path).arg(lines).arg(longestFile);
    return found;
}

} // namespace yardstick::test
