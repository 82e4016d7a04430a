// When and how a page reads figures: when it is first seen, and anew when what the window works on changes;
// on a worker with a Store of its own. One question is under way at a time, the newest; a page that nobody
// sees reads nothing until it is shown.
#pragma once

#include "ui/async.h"
#include "ui/workspace.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace yardstick {

/// Runs `question(const Store &, const std::shared_ptr<const Catalogue> &, const async::Progress &)`, which
/// gives a Result, on a worker, then `done(result)` on this thread. The store is opened for reading only;
/// where it can't be, its error is the result. The workspace, which outlives the context, says so where the
/// store turns out to be damaged.
template <typename Question, typename Done>
async::Task askStore(QObject *context, const Workspace &workspace, Question question, Done done,
                     std::function<void(double)> onProgress = {})
{
    using Catalogues = std::shared_ptr<const Catalogue>;
    using Answer =
        std::invoke_result_t<Question &, const Store &, const Catalogues &, const async::Progress &>;
    return async::run(
        context,
        [ask = std::move(question), path = workspace.storePath(),
         catalogue = workspace.sharedCatalogue()](const async::Progress &progress) mutable -> Answer {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return ask(*store, catalogue, progress);
        },
        [&workspace, show = std::move(done)](const Answer &answer) mutable {
            if (!answer && answer.error().damaged)
                emit workspace.damageMet(answer.error().message);
            show(answer);
        },
        std::move(onProgress));
}

class Reading : public QObject {
    Q_OBJECT

public:
    /// Reads for the page, which owns it.
    Reading(const Workspace &workspace, QWidget *page);
    ~Reading() override;

    bool isRunning() const { return m_task.isRunning(); }
    /// A person would notice by now that it is running.
    bool isSlow() const { return isRunning() && !m_slow.isActive(); }

    /// Other figures are wanted than those on screen: asks for them now, or when the page is shown.
    void want();

    /// As askStore(), in place of the question before.
    template <typename Question, typename Done>
    void read(Question question, Done done, std::function<void(double)> onProgress = {})
    {
        m_task.abandon();
        m_slow.start();
        m_task = askStore(
            this, m_workspace, std::move(question),
            [this, show = std::move(done)](const auto &result) mutable {
                m_slow.stop();
                show(result);
            },
            std::move(onProgress));
    }

signals:
    /// The page is to read now.
    void wanted();
    /// Reading takes long enough for a person to notice.
    void slow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    const Workspace &m_workspace;
    QWidget *m_page;
    async::Task m_task;
    QTimer m_slow;
    bool m_stale = true; ///< what is shown is not of the present choices and releases
};

} // namespace yardstick
