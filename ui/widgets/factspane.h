// What the figures say, as sentences to be copied: one card a fact line, with its notes, a button that copies
// it and one that says where its figures come from. It computes nothing; it is given findings.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/facts.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yardstick {

class FactsPane : public QWidget {
    Q_OBJECT

public:
    explicit FactsPane(QWidget *parent = nullptr);

    /// Shows the lines that can be said of these findings, or the sentence that says why there are none.
    void show(const Result<Findings> &found, std::shared_ptr<const Catalogue> catalogue);
    /// Says a sentence instead of facts.
    void say(const QString &sentence);
    /// The lines on show are of an earlier question: they can't be copied until the answer to the new one is
    /// shown.
    void wait();

    const FactOptions &options() const { return m_options; }
    void setOptions(const FactOptions &options); ///< says nothing
    const std::vector<FactLine> &lines() const { return m_lines; }
    const std::optional<Findings> &findings() const { return m_found; }

signals:
    /// Where do the figures of this line come from?
    void originRequested(const yardstick::FactLine &line);
    void optionsChanged();

private:
    void build();
    QWidget *buildHead();
    void showLines();
    QWidget *card(const FactLine &line, int place);
    void copyAll();

    FactOptions m_options;
    std::optional<Findings> m_found;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<FactLine> m_lines;
    QLabel *m_about;
    QLabel *m_said;
    QComboBox *m_decimals;
    QCheckBox *m_smallBases;
    QPushButton *m_copyAll;
    QWidget *m_cards;
    QVBoxLayout *m_column;
};

} // namespace yardstick
