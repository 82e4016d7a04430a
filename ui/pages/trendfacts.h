// The facts beside a trend: asks a worker what can be said of the own area in a period, and has the pane show
// it. Periods that a held key runs through are not looked into.
#pragma once

#include "core/analysis/findings.h"
#include "ui/async.h"
#include "ui/pages/trendload.h"

#include <QObject>

class QTimer;

namespace yardstick {

class FactsPane;
struct FactLine;
class Workspace;

/// What is to be found for a trend: of the own area (of the heaviest area with figures where there is none),
/// in the period, or its newest where none is given. None where nothing is shown.
std::optional<FindingsQuery> factsQuery(const TrendAnswer &answer, const Benchmark &benchmark,
                                        const std::optional<Period> &period);

class TrendFacts : public QObject {
    Q_OBJECT

public:
    /// `pane` shows what is found, and says where figures come from over its window.
    TrendFacts(Workspace &workspace, FactsPane &pane, QObject *parent);
    ~TrendFacts() override;

    /// Speaks of the newest figures of another answer.
    void setAnswer(const TrendAnswer &answer);
    /// Speaks of another period; none: of the newest.
    void setPeriod(const std::optional<Period> &period);
    /// What nobody sees is not looked for.
    void setShown(bool shown);

    bool isFinding() const { return m_find.isRunning(); }

private:
    void find();
    void openOrigin(const FactLine &line);

    Workspace &m_workspace;
    FactsPane &m_pane;
    TrendAnswer m_answer;
    std::optional<Period> m_period;
    bool m_shown = true;
    bool m_stale = false; ///< something is to be looked for as soon as it is shown
    async::Task m_find;
    QTimer *m_soon;
};

} // namespace yardstick
