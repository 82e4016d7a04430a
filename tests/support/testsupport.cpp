#include "tests/support/testsupport.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace yardstick::test {

void failOnWarnings()
{
    // What the offscreen platform can't do (grab the keyboard, raise a window) is its own affair.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

QString sourcePath(const QString &relative)
{
    return QStringLiteral(YARDSTICK_SOURCE_DIR "/") + relative;
}

QString publishedFile(const QString &relative)
{
    const QString path = sourcePath(QStringLiteral("../shared/data/") + relative);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace yardstick::test
