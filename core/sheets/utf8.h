// One character as UTF-8, for readers that meet text in other forms.
#pragma once

#include <string>

namespace yardstick::sheets {

/// Appends the character `point`, which is a Unicode scalar value.
inline void appendUtf8(std::string &text, unsigned point)
{
    if (point < 0x80) {
        text += char(point);
    } else if (point < 0x800) {
        text += char(0xC0 | (point >> 6));
        text += char(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        text += char(0xE0 | (point >> 12));
        text += char(0x80 | ((point >> 6) & 0x3F));
        text += char(0x80 | (point & 0x3F));
    } else {
        text += char(0xF0 | (point >> 18));
        text += char(0x80 | ((point >> 12) & 0x3F));
        text += char(0x80 | ((point >> 6) & 0x3F));
        text += char(0x80 | (point & 0x3F));
    }
}

} // namespace yardstick::sheets
