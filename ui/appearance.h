// Light, dark, or as the system has it: which palette the whole application wears.
#pragma once

#include <QString>

#include <vector>

namespace yardstick {

enum class Appearance { System, Light, Dark };

const std::vector<Appearance> &appearances();
QString appearanceName(Appearance appearance);    ///< translated, with its mnemonic
QString appearanceKey(Appearance appearance);     ///< as settings keep it
Appearance appearanceFromKey(const QString &key); ///< the system's where the key is none

/// Dresses every window in it; windows hear of it as a change of their palette.
void applyAppearance(Appearance appearance);

} // namespace yardstick
