// What stands below the comparison of the Compare page: the figure in hand, what is compared with, and what
// must be known beside the figures; and the texts of the page. It shows texts and decides nothing.
#pragma once

#include "ui/pages/compareload.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace yardstick {

class DetailLine;
class NoteLabel;

/// The texts of an answer: heading, subtitle, benchmark and notes.
struct CompareTexts {
    QString heading;
    QString subtitle;
    QString benchmark; ///< "Compared with England and Wales: 89.70"; empty where there is none
    QStringList notes;

    bool operator==(const CompareTexts &) const = default;
};

CompareTexts textsOf(const CompareAnswer &answer, const Catalogue &catalogue);

class CompareFoot : public QWidget {
    Q_OBJECT

public:
    explicit CompareFoot(QWidget *parent);

    void show(const CompareTexts &texts);
    /// The figure that is pointed at or chosen; none where `ref` is invalid.
    void explain(const AreaComparison &comparison, const PointRef &ref);

signals:
    void originRequested();
    void groupsRequested();

private:
    DetailLine *m_detail;
    QLabel *m_benchmark;
    NoteLabel *m_notes;
    QPushButton *m_groups;
};

} // namespace yardstick
