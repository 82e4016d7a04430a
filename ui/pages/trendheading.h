// The line above the trend: what is shown, and the buttons that change the picture of it.
#pragma once

#include "core/analysis/series.h"
#include "ui/pages/pagehead.h"

namespace yardstick {

class TrendHeading : public PageHead {
    Q_OBJECT

public:
    /// `areaControls` are the controls that stand among the buttons.
    TrendHeading(QWidget *areaControls, QWidget *parent);

    void show(const TrendData &figures);
    void setZoomed(bool zoomed);
    void setFactsShown(bool shown); ///< says nothing

signals:
    void exportRequested();
    void zoomReset();
    void factsToggled(bool shown);

private:
    QPushButton *m_reset;
    QPushButton *m_facts;
    QPushButton *m_export;
};

} // namespace yardstick
