#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor colour(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

} // namespace

QFont Theme::font(double pixels, bool bold) const
{
    QFont font;
    font.setFamilies({fontFamily, QStringLiteral("Arial"), QStringLiteral("Helvetica")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Theme Theme::scaled(double factor) const
{
    Theme theme = *this;
    for (double Theme::*size : {&Theme::labelSize, &Theme::tickSize, &Theme::ownWidth, &Theme::benchmarkWidth,
                                &Theme::otherWidth, &Theme::contextWidth})
        theme.*size *= factor;
    return theme;
}

// Palette: afcharts, data-raw/af_colours.R, in its order; #F46A25 is kept for the benchmark (the "duo" pair),
// and #BFBFBF is its colour for context. Axis grey #595959 as afcharts.
Theme lightTheme()
{
    Theme theme;
    theme.id = QStringLiteral("light");
    theme.window = colour(0xF3F4F6);
    theme.canvas = colour(0xFFFFFF);
    theme.border = colour(0xD0D3D8);
    theme.accent = colour(0x12436D);
    theme.accentText = colour(0xFFFFFF);
    theme.text = colour(0x222222);
    theme.mutedText = colour(0x3D3D3D);
    theme.axisText = colour(0x595959);
    theme.axisLine = colour(0x8C8C8C);
    theme.grid = colour(0xE3E3E3);
    theme.band = colour(0xF4EFDF);
    theme.own = colour(0x12436D);
    theme.benchmark = colour(0xF46A25);
    theme.others = {colour(0x28A197), colour(0x801650), colour(0xA285D1), colour(0x3D3D3D), colour(0x2073BC)};
    theme.context = colour(0xBFBFBF);
    theme.better = colour(0x12436D);
    theme.worse = colour(0xB8450B);
    theme.sequential = {colour(0xDCE9F5), colour(0xA9CCEB), colour(0x6BACE6), colour(0x2073BC),
                        colour(0x12436D)};
    theme.calloutFill = colour(0xFFFFFF);
    theme.calloutText = colour(0x222222);
    return theme;
}

Theme darkTheme()
{
    Theme theme = lightTheme();
    theme.id = QStringLiteral("dark");
    theme.window = colour(0x15181C);
    theme.canvas = colour(0x1C2025);
    theme.border = colour(0x3A4149);
    theme.accent = colour(0x7DB8F5);
    theme.accentText = colour(0x10161D);
    theme.text = colour(0xF2F4F6);
    theme.mutedText = colour(0xCDD2D8);
    theme.axisText = colour(0xAEB6BF);
    theme.axisLine = colour(0x7A838D);
    theme.grid = colour(0x31373E);
    theme.band = colour(0x2E2B22);
    theme.own = colour(0x7DB8F5);
    theme.benchmark = colour(0xFF9A5A);
    theme.others = {colour(0x4CC9BC), colour(0xEE86C0), colour(0xBFA6F2), colour(0xE4E6E9), colour(0xE9CF6A)};
    theme.context = colour(0x565E68);
    theme.better = colour(0x7DB8F5);
    theme.worse = colour(0xFF9A5A);
    theme.sequential = {colour(0x24425F), colour(0x2F6596), colour(0x5596D6), colour(0x8CC0F5),
                        colour(0xD6E9FC)};
    theme.calloutFill = colour(0x2A3037);
    theme.calloutText = colour(0xF2F4F6);
    return theme;
}

Theme pressTheme()
{
    Theme theme = lightTheme();
    theme.id = QStringLiteral("press");
    theme.window = theme.canvas;
    return theme;
}

Theme themeFor(const QPalette &palette)
{
    const bool dark =
        luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
    return dark ? darkTheme() : lightTheme();
}

QPalette widgetPalette(const Theme &theme)
{
    QPalette palette;
    const auto mixed = [](const QColor &a, const QColor &b) {
        return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
    };
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.canvas);
    palette.setColor(QPalette::AlternateBase, mixed(theme.canvas, theme.window));
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.window);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.worse);
    palette.setColor(QPalette::PlaceholderText, theme.axisText);
    palette.setColor(QPalette::ToolTipBase, theme.calloutFill);
    palette.setColor(QPalette::ToolTipText, theme.calloutText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Light, mixed(theme.window, theme.canvas));
    palette.setColor(QPalette::Midlight, theme.grid);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.axisLine);
    palette.setColor(QPalette::Shadow, mixed(theme.border, QColor(Qt::black)));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(theme.axisText, theme.window));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

QColor inkOn(const QColor &fill)
{
    const QColor dark = colour(0x111418);
    const QColor bright = colour(0xFFFFFF);
    return contrast(dark, fill) > contrast(bright, fill) ? dark : bright;
}

QColor readableOn(const QColor &colour, const QColor &canvas)
{
    constexpr double enough = 4.6; // 4.5, and a little for the rounding of channels
    const bool lighten = luminance(canvas) < 0.18;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    QColor readable = colour;
    for (int step = 0; step < 50 && contrast(readable, canvas) < enough; ++step) {
        lightness = std::clamp(lightness + (lighten ? 0.02F : -0.02F), 0.0F, 1.0F);
        readable.setHslF(hue, saturation, lightness);
    }
    return readable;
}

} // namespace yardstick
