// Tiles or boundaries: the switch, and the office's own file of boundaries, which is read on a worker when it
// is chosen and at every start. Where it can't be read, the map has tiles, and one sentence says why.
#pragma once

#include "core/geo/boundaries.h"
#include "ui/async.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace yardstick {

class Segmented;
class Workspace;

class BoundariesChoice : public QWidget {
    Q_OBJECT

public:
    explicit BoundariesChoice(const Workspace &workspace, QWidget *parent = nullptr);
    ~BoundariesChoice() override;

    /// What was chosen in the last session. Begins to read the file where there is one.
    void restore(const QString &path, bool shown);
    /// Reads a file that the person has just chosen. Where it can't be read, what is shown stays.
    void load(const QString &path);

    const QString &path() const { return m_path; }
    /// True where boundaries are wanted, be they read by now or not.
    bool wanted() const { return m_wanted; }
    /// To be drawn; null for tiles.
    std::shared_ptr<const Boundaries> shown() const;
    /// What the person should know of the file; empty where there is nothing.
    const QString &remark() const { return m_remark; }
    bool isReading() const { return m_reading.isRunning(); }

signals:
    /// Another shape is to be drawn, or there is another remark.
    void changed();
    /// The person wants to choose a file.
    void fileWanted();
    /// A file that was just chosen can't be read; a whole sentence.
    void failed(const QString &sentence);

private:
    void read(const QString &path, bool chosenNow);
    void forget();
    void showChoice();

    const Workspace &m_workspace;
    QString m_path;
    bool m_wanted = false;
    QString m_remark;
    std::shared_ptr<const Boundaries> m_boundaries;
    async::Task m_reading;
    Segmented *m_shape;
    QPushButton *m_load;
    QPushButton *m_forget;
};

} // namespace yardstick
