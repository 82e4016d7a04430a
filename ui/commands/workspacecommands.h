// What a person does to the workspace and can undo: choosing my area and what it is compared with, teaching
// and forgetting what the office knows. A command holds values - what was and what is - and applies either
// through the function that it was given, so that it outlives whatever was on screen. Imports are not among
// them: their undo takes the release out again.
#pragma once

#include "core/analysis/series.h"
#include "core/model/officeentry.h"
#include "core/result.h"

#include <QUndoCommand>

#include <functional>

namespace yardstick {

/// The two choices that hold on every page.
struct Choices {
    AreaId ownArea;
    Benchmark benchmark;

    bool operator==(const Choices &) const = default;
};

/// Goes from one value to another and back.
template <typename Value>
class ExchangeCommand : public QUndoCommand {
public:
    using Apply = std::function<void(const Value &from, const Value &to)>;

    ExchangeCommand(const QString &text, Value before, Value after, Apply apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_after, m_before); }
    /// The first time, when the stack takes the command, the thing is done already.
    void redo() override
    {
        if (m_done)
            m_apply(m_before, m_after);
        m_done = true;
    }

private:
    Value m_before;
    Value m_after;
    Apply m_apply;
    bool m_done = false;
};

} // namespace yardstick
