// The command line as a user starts it: a process of its own, and what it said when it ended.
#pragma once

#include <QJsonDocument>
#include <QString>
#include <QStringList>

#include <functional>

namespace yardstick::test {

struct Ended {
    int code = -1; ///< -1 where it did not end by itself
    QString out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    qsizetype errorLines() const { return err.trimmed().split(QLatin1Char('\n')).size(); }
};

/// Runs yardstick-cli on a store and waits for its end; `inChild` is called in the new process before the
/// program starts.
Ended runCommandLine(const QString &store, const QStringList &arguments,
                     const std::function<void()> &inChild = {});

} // namespace yardstick::test
