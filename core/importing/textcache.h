// What the texts of a row's cells were found to mean, so that each distinct text of a table is looked up
// once.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yardstick {

template <typename Meaning>
class TextCache {
public:
    /// The meaning of these texts together; null when it is not known yet. The next remember() is about them.
    const Meaning *find(std::initializer_list<std::string_view> texts)
    {
        m_key.clear();
        for (const std::string_view text : texts)
            extend(text);
        return find();
    }

    /// The same for a number of texts that is not known when the program is built: begin(), extend(), find().
    void begin() { m_key.clear(); }
    void extend(std::string_view text) { m_key.append(text).append(1, separator); }
    const Meaning *find() const
    {
        const auto known = m_meanings.find(m_key);
        return known == m_meanings.end() ? nullptr : &known->second;
    }

    void remember(const Meaning &meaning) { m_meanings.emplace(m_key, meaning); }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    static constexpr char separator = '\x1f';

    std::string m_key;
    std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> m_meanings;
};

} // namespace yardstick
