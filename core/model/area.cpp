#include "core/model/area.h"

#include <array>

namespace yardstick {

namespace {

constexpr std::array<QLatin1String, 8> keys = {
    QLatin1String("force"),           QLatin1String("national"),
    QLatin1String("region"),          QLatin1String("nation"),
    QLatin1String("aggregate"),       QLatin1String("partnership"),
    QLatin1String("local authority"), QLatin1String("youth justice service"),
};

} // namespace

QString areaKindKey(AreaKind kind)
{
    return keys[static_cast<size_t>(kind)];
}

std::optional<AreaKind> areaKindFromKey(QStringView key)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (key == keys[i])
            return static_cast<AreaKind>(i);
    }
    return std::nullopt;
}

QStringList areaKindKeys()
{
    return {keys.begin(), keys.end()};
}

} // namespace yardstick
