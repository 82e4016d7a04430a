#include "ui/appearance.h"

#include "ui/theme.h"

#include <QApplication>

#include <array>

namespace yardstick {

namespace {

// In the order of Appearance.
const std::array keys = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

} // namespace

const std::vector<Appearance> &appearances()
{
    static const std::vector<Appearance> all = {Appearance::System, Appearance::Light, Appearance::Dark};
    return all;
}

QString appearanceName(Appearance appearance)
{
    const std::array names = {QCoreApplication::translate("Appearance", "As the &system"),
                              QCoreApplication::translate("Appearance", "&Light"),
                              QCoreApplication::translate("Appearance", "&Dark")};
    return names[static_cast<size_t>(appearance)];
}

QString appearanceKey(Appearance appearance)
{
    return keys[static_cast<size_t>(appearance)];
}

Appearance appearanceFromKey(const QString &key)
{
    for (const Appearance one : appearances()) {
        if (appearanceKey(one) == key)
            return one;
    }
    return Appearance::System;
}

void applyAppearance(Appearance appearance)
{
    if (appearance == Appearance::System) {
        QApplication::setPalette(QPalette()); // back to the system's own, to see which it is
        QApplication::setPalette(widgetPalette(themeFor(QApplication::palette())));
    } else {
        QApplication::setPalette(widgetPalette(appearance == Appearance::Dark ? darkTheme() : lightTheme()));
    }
}

} // namespace yardstick
