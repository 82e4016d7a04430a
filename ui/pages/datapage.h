// What the store holds: every release that was imported, and the way to take one out again.
#pragma once

#include "ui/models/importtables.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace yardstick {

class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(Workspace &workspace, QWidget *parent = nullptr);

    TableView *table() const override { return m_table; }
    void showImported(const Release &release) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void showChosen();
    const Release *chosen() const;

    ValueTable<Release> *m_model;
    TableView *m_table;
    QLabel *m_summary;
    QLabel *m_detail;
    QPushButton *m_import;
    QPushButton *m_undo;
};

} // namespace yardstick
