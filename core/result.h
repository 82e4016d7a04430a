// What a verb gives back when it can fail: the value, or one sentence that says why not.
// std::optional is for "none", an Issue list for "some rows"; this is for "could not".
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace yardstick {

/// Why something could not be done. `message` is a whole sentence for the person at the screen, naming file,
/// sheet and cell where there is one and what to do. `cancelled` marks that the user asked to stop,
/// `needsPeriod` that the same can be tried again with the period that the file does not say, `unknownLayout`
/// that the file is a spreadsheet in which no layout finds its table: a person can show how to read it,
/// `damaged` that the store can't be read as a store and that a backup of it is the way on.
struct Error {
    QString message;
    bool cancelled = false;
    bool needsPeriod = false;
    bool unknownLayout = false;
    bool damaged = false;

    bool operator==(const Error &) const = default;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Only to be called when ok().
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }

    /// The error. Only to be called when not ok().
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace yardstick
