// Gives each distinct value a small number, in the order of first sight. Keeps an import of hundreds of
// thousands of figures small: a figure then holds numbers, and the values stand once.
#pragma once

#include <map>
#include <vector>

namespace yardstick {

template <typename T>
class Interner {
public:
    int indexOf(const T &value)
    {
        const auto [place, isNew] = m_indexByValue.try_emplace(value, static_cast<int>(m_values.size()));
        if (isNew)
            m_values.push_back(value);
        return place->second;
    }

    const T &at(int index) const { return m_values[static_cast<size_t>(index)]; }
    const std::vector<T> &values() const { return m_values; }

private:
    std::vector<T> m_values;
    std::map<T, int> m_indexByValue;
};

} // namespace yardstick
