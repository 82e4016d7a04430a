// The menu of press packs, and what its entries do: a pack as folder or archive, and one for every force or
// indicator, with progress and a way to stop.
#pragma once

#include "ui/dialogs/savefile.h"
#include "ui/press/packbatch.h"

#include <QObject>

class QMenu;

namespace yardstick {

class Workspace;

class PackActions : public QObject {
    Q_OBJECT

public:
    /// `pack` gives what is composed now; `gate` calls what it is given where nothing speaks against leaving.
    PackActions(Workspace &workspace, std::function<PressPack()> pack,
                std::function<void(const std::function<void()> &then)> gate, QWidget *page);

    void fill(QMenu *menu);

signals:
    void saveRequested(const yardstick::FileToSave &file);
    /// What was done, as a sentence.
    void said(const QString &sentence);

private:
    void askOne(bool zip);
    void askMany(std::vector<PackItem> items, const QString &proposal);
    void askIndicators();
    void run(const PackJob &job);
    /// What is composed now can leave only marked where it is under embargo; so do the others then.
    PackTerms terms() const;

    Workspace &m_workspace;
    std::function<PressPack()> m_pack;
    std::function<void(const std::function<void()> &then)> m_gate;
    QWidget *m_page;
};

} // namespace yardstick
