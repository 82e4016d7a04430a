// Tells a visitor how far reading has come, and hears from it whether to go on. Sizes are used for this and
// for nothing else, as a file may declare any.
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdint>
#include <functional>

namespace yardstick::sheets {

class Progress {
public:
    /// `report` as SheetVisitor::progress, which may be empty; `total` in the unit that advance() counts.
    Progress(const std::function<bool(double)> &report, std::uint64_t total)
        : m_report(report)
        , m_total(std::max<std::uint64_t>(total, 1))
    {
        m_sinceReport.start();
    }

    /// `amount` more is done. Reports the first time and then some times a second; false when the visitor
    /// cancels.
    bool advance(std::uint64_t amount)
    {
        m_done += amount;
        if (!m_report || (m_reported && m_sinceReport.elapsed() < 100))
            return true;
        m_reported = true;
        m_sinceReport.restart();
        return m_report(std::min(1.0, double(m_done) / double(m_total)));
    }

private:
    const std::function<bool(double)> &m_report;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
    bool m_reported = false;
    QElapsedTimer m_sinceReport;
};

} // namespace yardstick::sheets
