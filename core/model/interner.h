// Gives each distinct value a small number, in the order of first sight. Keeps an import of hundreds of thousands of
// figures small: a figure then holds numbers, and the values stand once.
#pragma once

#include <QHash>

#include <vector>

namespace yardstick {

template <typename T>
class Interner {
public:
    int indexOf(const T &value)
    {
        const auto found = m_indexByValue.constFind(value);
        if (found != m_indexByValue.constEnd())
            return *found;
        const int index = static_cast<int>(m_values.size());
        m_values.push_back(value);
        m_indexByValue.insert(value, index);
        return index;
    }

    const T &at(int index) const { return m_values[static_cast<size_t>(index)]; }
    const std::vector<T> &values() const { return m_values; }

private:
    std::vector<T> m_values;
    QHash<T, int> m_indexByValue;
};

} // namespace yardstick
