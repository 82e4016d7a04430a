// What the store holds: publications with the editions that were imported of each, what is to be known of
// them, and the ways to import, compare and take out again.
#pragma once

#include "ui/models/importtables.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace yardstick {

class ReleaseDetails;

class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(Workspace &workspace, QWidget *parent = nullptr);

    TableView *table() const override { return m_table; }
    void showImported(const Release &release) override;
    /// Chooses a release in the list.
    void choose(ReleaseId release);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QLayout *buildTop();
    void refresh();
    void showChosen();
    const Release *chosen() const;

    ValueTable<ReleaseLine> *m_model;
    TableView *m_table;
    ReleaseDetails *m_details;
    QLabel *m_summary;
    QBoxLayout *m_top; ///< heading and acts, one beside the other or below
    QPushButton *m_import;
    QPushButton *m_compare;
    QPushButton *m_office;
    QPushButton *m_embargo;
    QPushButton *m_store;
    QPushButton *m_undo;
};

} // namespace yardstick
