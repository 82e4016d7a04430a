// Who has a store open for writing: a small hidden file beside the store for each open connection, which goes
// when it is closed. One that stays behind tells that a program did not end as it should. It locks nothing:
// that is SQLite's affair.
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace yardstick {

class OpenMark {
public:
    OpenMark() = default;
    OpenMark(OpenMark &&other) noexcept;
    OpenMark &operator=(OpenMark &&other) noexcept;
    ~OpenMark();

    /// Puts a mark beside the store; none where the folder can't be written.
    static OpenMark put(const QString &storePath);

private:
    QString m_path;
};

/// A program that has, or had, the store open.
struct Holder {
    QString host;
    qint64 process = 0;
    qint64 processStart = 0; ///< as the system counts: a number of a process is used again
    QString user;
    QString program;
    QDateTime since;

    bool operator==(const Holder &) const = default;
};

/// The marks beside a store of programs that are still running, or that run on another computer, of which
/// nobody here can tell.
std::vector<Holder> holdersOf(const QString &storePath);

/// "yardstick-cli (analyst on PC-7, since 09:20)", of another process than this; "another program" where
/// there is no mark.
QString holderText(const QString &storePath);

/// True when there is a mark of a program of this computer that is no longer running.
bool wasLeftOpen(const QString &storePath);

/// Takes those marks away, once the store has been looked at.
void clearLeftMarks(const QString &storePath);

} // namespace yardstick
