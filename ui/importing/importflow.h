// The way of a file into the store: read on a worker, show what it would bring, store on a worker. Files wait
// for each other. Nothing is stored before the person has seen it, and every import can be taken back.
#pragma once

#include "ui/importing/importjobs.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importsummary.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace yardstick {

class ImportProgress;
class Workspace;
struct WorkAmount;

class ImportFlow : public QObject {
    Q_OBJECT

public:
    /// `window` is what dialogs stand over.
    ImportFlow(Workspace &workspace, QWidget *window);
    ~ImportFlow() override;

    /// Imports files one after another, after those that are waiting.
    void importFiles(const QStringList &paths);
    /// Asks, saying what goes, and takes the release out of the store.
    void undo(ReleaseId id);
    bool isBusy() const { return m_busy; }

signals:
    void imported(const yardstick::ImportOutcome &outcome);
    void undone(const yardstick::Release &release);

private:
    void next();
    void read(const QString &path, std::optional<Period> period);
    void readDone(const QString &path, bool periodGiven, const Result<ImportOffer> &offer);
    void askPeriod(const QString &path);
    void offerTeaching(const QString &path, const QString &sentence);
    void teach(const QString &path);
    void preview(const ImportOffer &offer);
    void resolve(const ImportOffer &offer, const Issue &issue, ImportPreview *preview);
    void store(const ImportOffer &offer);
    void stored(const QString &path, const Result<ImportOutcome> &outcome);
    void takeOut(const Release &release);
    void fail(const QString &path, const QString &sentence);
    void note(FileOutcome::Kind kind, const QString &path, const QString &text);
    ImportProgress *openProgress(const QString &what, const WorkAmount &amount);
    void closeProgress();
    std::function<void(double)> showShare();

    Workspace &m_workspace;
    QWidget *m_window;
    QStringList m_waiting;
    QueuePlace m_place = {0, 0};
    std::vector<FileOutcome> m_outcomes;
    bool m_busy = false;
    async::Task m_task;
    QPointer<ImportProgress> m_progress;
};

} // namespace yardstick
