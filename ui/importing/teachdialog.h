// Where a person shows how a spreadsheet is to be read that no layout knows: the program proposes, the person
// points and corrects, and sees at once what would be stored. The answer is kept as the office's own layout.
#pragma once

#include "ui/importing/teachjobs.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace yardstick {

class TableView;
class TeachForm;
class TeachGrid;

class TeachDialog : public QDialog {
    Q_OBJECT

public:
    /// Keeps the entries, or says why it can't; then the dialog stays open.
    using Keep = std::function<Result<void>(const std::vector<OfficeEntry> &)>;

    TeachDialog(const QString &path, std::shared_ptr<const Catalogue> catalogue, Keep keep, QWidget *parent);
    ~TeachDialog() override;

    /// The period of the whole table where the person gave it.
    std::optional<Period> period() const;
    /// Whether the preview shows what the fields say.
    bool isSettled() const;

    void accept() override;

private:
    QWidget *buildTrial();
    void propose();
    void proposed(const Result<std::vector<TaughtTable>> &tables);
    void begin(const TaughtTable &table);
    void readTable(int sheet, int headerRow, int headerRows);
    void useTable(const TaughtTable &table);
    void readSheet(int sheet, int headerRow);
    void changed();
    void tryOut();
    void tried(const Result<LessonTrial> &trial);
    void setRole(int column, ColumnRole role);

    QString m_path;
    std::shared_ptr<const Catalogue> m_catalogue;
    Keep m_keep;
    bool m_begun = false; ///< the names have been filled in; from then on they are the person's
    bool m_good = false;  ///< the last trial gave figures
    std::vector<TaughtTable> m_tables;
    async::Task m_proposing;
    async::Task m_sheetTask;
    async::Task m_trial;
    QTimer *m_soon;
    TeachForm *m_form;
    TeachGrid *m_grid;
    ValueTable<DraftFigureRow> *m_figures;
    QLabel *m_said;
    QPushButton *m_ok;
};

} // namespace yardstick
