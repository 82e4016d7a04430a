#include "tests/support/commandline.h"

#include <QProcess>

namespace yardstick::test {

Ended runCommandLine(const QString &store, const QStringList &arguments, const std::function<void()> &inChild)
{
    QProcess process;
    if (inChild)
        process.setChildProcessModifier(inChild);
    process.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"),
                  QStringList{QStringLiteral("--store"), store} + arguments);
    process.waitForFinished(120000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace yardstick::test
