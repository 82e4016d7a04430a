// The Display button of the Trends page: what is drawn beside the lines, as a menu of things to tick.
#pragma once

#include "ui/pages/trendload.h"

#include <QPushButton>

namespace yardstick {

class TrendShow : public QPushButton {
    Q_OBJECT

public:
    explicit TrendShow(QWidget *parent = nullptr);

    void setChoices(const TrendChoices &choices); ///< says nothing
    /// Writes what is ticked into choices, and nothing else of them.
    void applyTo(TrendChoices &choices) const;

signals:
    void edited();
    /// The events that charts show are to be looked through.
    void eventsRequested();

private:
    void add(const QString &text, const QString &name, bool TrendChoices::*flag, const QString &tip);

    std::vector<std::pair<QAction *, bool TrendChoices::*>> m_flags;
};

} // namespace yardstick
