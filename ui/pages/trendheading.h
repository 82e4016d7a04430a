// The line above the trend: what is shown, and the buttons that change the picture of it.
#pragma once

#include "core/analysis/series.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace yardstick {

class TrendHeading : public QWidget {
    Q_OBJECT

public:
    /// `areaControls` are the controls that stand among the buttons.
    TrendHeading(QWidget *areaControls, QWidget *parent);

    void show(const TrendData &figures);
    void say(const QString &heading, const QString &sentence);
    void sayReading();
    void setZoomed(bool zoomed);
    void setFactsShown(bool shown); ///< says nothing

signals:
    void exportRequested();
    void zoomReset();
    void factsToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(QWidget *areaControls);

    QLabel *m_heading;
    QLabel *m_subtitle;
    QPushButton *m_reset;
    QPushButton *m_facts;
    QPushButton *m_export;
    QBoxLayout *m_rows; ///< one row where there is room, else two
};

} // namespace yardstick
