// What stands above and below the comparison of the Compare page: heading and ways to show it; the figure in
// hand, what is compared with, and what must be known beside the figures. It shows texts and decides nothing.
#pragma once

#include "ui/pages/compareload.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace yardstick {

class DetailLine;

/// The texts of an answer: heading, subtitle, benchmark and notes.
struct CompareTexts {
    QString heading;
    QString subtitle;
    QString benchmark; ///< "Compared with England and Wales: 89.70"; empty where there is none
    QString notes;

    bool operator==(const CompareTexts &) const = default;
};

CompareTexts textsOf(const CompareAnswer &answer, const Catalogue &catalogue);

class CompareHead : public QWidget {
    Q_OBJECT

public:
    /// `viewControls` are placed beside the heading.
    CompareHead(QWidget *viewControls, QWidget *parent);

    void show(const QString &heading, const QString &subtitle);
    void setExportEnabled(bool enabled);

signals:
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_rows; ///< one row where there is room, else two
    QLabel *m_heading;
    QLabel *m_subtitle;
    QPushButton *m_export;
};

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
    QLabel *m_notes;
    QPushButton *m_groups;
};

} // namespace yardstick
