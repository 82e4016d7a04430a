#include "core/store/openmark.h"

#include "core/store/office.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace yardstick {

namespace {

const QString hostKey = QStringLiteral("host");
const QString processKey = QStringLiteral("process");
const QString startKey = QStringLiteral("process-start");
const QString userKey = QStringLiteral("user");
const QString programKey = QStringLiteral("program");
const QString sinceKey = QStringLiteral("since");

QString prefixFor(const QString &storePath)
{
    return QStringLiteral(".%1.open-").arg(QFileInfo(storePath).fileName());
}

/// When a process began, in the system's own count; 0 where it does not say.
qint64 startOf(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    // The 22nd field, counted after the name in brackets.
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(19).toLongLong();
}

bool isRunning(const Holder &holder)
{
#ifdef Q_OS_UNIX
    if (::kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH)
        return false;
    const qint64 start = startOf(holder.process);
    return start == 0 || holder.processStart == 0 || start == holder.processStart;
#else
    return holder.process != 0;
#endif
}

bool isHere(const Holder &holder)
{
    return holder.host == QSysInfo::machineHostName();
}

Holder readMark(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {json[hostKey].toString(),    json[processKey].toInteger(),
            json[startKey].toInteger(),  json[userKey].toString(),
            json[programKey].toString(), QDateTime::fromString(json[sinceKey].toString(), Qt::ISODate)};
}

struct Mark {
    QString path;
    Holder holder;
    QDateTime writtenAt;
};

std::vector<Mark> marksOf(const QString &storePath)
{
    const QDir folder(QFileInfo(storePath).absolutePath());
    const QString prefix = prefixFor(storePath);
    std::vector<Mark> marks;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (name.startsWith(prefix))
            marks.push_back({folder.filePath(name), readMark(folder.filePath(name)),
                             QFileInfo(folder.filePath(name)).lastModified()});
    }
    return marks;
}

bool isLeft(const Mark &mark)
{
    // A mark without a host is one that is being written, or that was never written to its end.
    constexpr qint64 longEnough = 60; // seconds
    if (mark.holder.host.isEmpty())
        return std::abs(mark.writtenAt.secsTo(QDateTime::currentDateTime())) > longEnough;
    return isHere(mark.holder) && !isRunning(mark.holder);
}

} // namespace

OpenMark::OpenMark(OpenMark &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

OpenMark &OpenMark::operator=(OpenMark &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

OpenMark::~OpenMark()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

OpenMark OpenMark::put(const QString &storePath)
{
    const qint64 process = QCoreApplication::applicationPid();
    const QJsonObject json{
        {hostKey, QSysInfo::machineHostName()},
        {processKey, process},
        {startKey, startOf(process)},
        {userKey, systemUser()},
        {programKey, QFileInfo(QCoreApplication::applicationFilePath()).fileName()},
        {sinceKey, QDateTime::currentDateTime().toString(Qt::ISODate)},
    };
    OpenMark mark;
    const QString path =
        QDir(QFileInfo(storePath).absolutePath())
            .filePath(prefixFor(storePath) + QUuid::createUuid().toString(QUuid::Id128).left(12));
    QFile file(path);
    const QByteArray content = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        mark.m_path = path;
        file.write(content);
    }
    return mark;
}

std::vector<Holder> holdersOf(const QString &storePath)
{
    std::vector<Holder> holders;
    for (const Mark &mark : marksOf(storePath)) {
        if (!isLeft(mark))
            holders.push_back(mark.holder);
    }
    return holders;
}

QString holderText(const QString &storePath)
{
    for (const Holder &holder : holdersOf(storePath)) {
        if (isHere(holder) && holder.process == QCoreApplication::applicationPid())
            continue;
        const QString time = holder.since.date() == QDate::currentDate()
                                 ? holder.since.toString(QStringLiteral("HH:mm"))
                                 : holder.since.toString(QStringLiteral("d MMMM yyyy, HH:mm"));
        return QStringLiteral("%1 (%2 on %3, since %4)").arg(holder.program, holder.user, holder.host, time);
    }
    return QStringLiteral("another program");
}

bool wasLeftOpen(const QString &storePath)
{
    const std::vector<Mark> marks = marksOf(storePath);
    return std::any_of(marks.begin(), marks.end(), isLeft);
}

void clearLeftMarks(const QString &storePath)
{
    for (const Mark &mark : marksOf(storePath)) {
        if (isLeft(mark))
            QFile::remove(mark.path);
    }
}

} // namespace yardstick
