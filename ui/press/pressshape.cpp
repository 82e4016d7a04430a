#include "ui/press/pressshape.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace yardstick {

namespace {

void name(QWidget *field, const char *objectName, const QString &accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
}

} // namespace

PressShape::PressShape(QWidget *parent)
    : QWidget(parent)
    , m_size(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_plain(new QCheckBox(tr("P&lain: the chart alone"), this))
    , m_paths(new QCheckBox(tr("Letters as outlines"), this))
    , m_pixels(new QLabel(this))
{
    build();
}

void PressShape::build()
{
    name(m_size, "press-size", tr("Size"));
    name(m_scale, "press-scale", tr("Scale"));
    name(m_format, "press-format", tr("Format"));
    name(m_plain, "press-plain", tr("The chart alone, without headline and source"));
    name(m_paths, "press-paths", tr("Letters as outlines instead of text"));
    m_plain->setToolTip(tr("For a page that has its own headline and source"));
    m_paths->setToolTip(tr("For programs that lack the font; the words can then no longer be searched"));
    for (const PressSize &size : pressSizes())
        m_size->addItem(size.name, size.id);
    m_scale->addItem(tr("Once"), 1.0);
    m_scale->addItem(tr("Twice, for sharp screens and print"), 2.0);
    for (const PressFormat *one : pressFormats())
        m_format->addItem(QStringLiteral("%1 (.%2)").arg(one->name, one->extension), one->extension);
    m_pixels->setObjectName(QStringLiteral("press-pixels"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    const auto row = [this, grid](int at, const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1);
    };
    row(0, tr("Si&ze"), m_size);
    row(1, tr("&Format"), m_format);
    row(2, tr("Sc&ale"), m_scale);
    grid->addWidget(m_pixels, 3, 1);
    grid->addWidget(m_plain, 4, 0, 1, 2);
    grid->addWidget(m_paths, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QComboBox *combo : {m_size, m_scale, m_format})
        connect(combo, &QComboBox::currentIndexChanged, this, &PressShape::edited);
    for (QCheckBox *box : {m_plain, m_paths})
        connect(box, &QCheckBox::toggled, this, &PressShape::edited);
    edited();
}

QSizeF PressShape::size() const
{
    return pressSizes()[static_cast<size_t>(std::max(0, m_size->currentIndex()))].size;
}

void PressShape::setSize(QSizeF size)
{
    const auto known = std::ranges::find(pressSizes(), size, &PressSize::size);
    if (known != pressSizes().end())
        m_size->setCurrentIndex(static_cast<int>(known - pressSizes().begin()));
}

void PressShape::apply(PressChart &press) const
{
    press.size = size();
    press.plain = m_plain->isChecked();
}

const PressFormat &PressShape::format() const
{
    return *pressFormats()[static_cast<size_t>(std::max(0, m_format->currentIndex()))];
}

PressOutput PressShape::output() const
{
    return {format().inPixels ? m_scale->currentData().toDouble() : 1.0,
            format().inPaths && m_paths->isChecked()};
}

void PressShape::edited()
{
    const PressFormat &chosen = format();
    m_scale->setEnabled(chosen.inPixels);
    m_paths->setEnabled(chosen.inPaths);
    const QSize pixels = (size() * m_scale->currentData().toDouble()).toSize();
    m_pixels->setText(chosen.inPixels ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                                      : chosen.tells);
    emit changed();
}

QVariantMap PressShape::choices() const
{
    return {{QStringLiteral("size"), m_size->currentData()},
            {QStringLiteral("scale"), m_scale->currentData()},
            {QStringLiteral("format"), m_format->currentData()},
            {QStringLiteral("plain"), m_plain->isChecked()},
            {QStringLiteral("paths"), m_paths->isChecked()}};
}

void PressShape::restoreChoices(const QVariantMap &choices)
{
    const auto choose = [&choices](QComboBox *combo, const char *key) {
        const int place = combo->findData(choices.value(QLatin1String(key)));
        if (place >= 0)
            combo->setCurrentIndex(place);
    };
    choose(m_size, "size");
    choose(m_scale, "scale");
    choose(m_format, "format");
    m_plain->setChecked(choices.value(QStringLiteral("plain")).toBool());
    m_paths->setChecked(choices.value(QStringLiteral("paths")).toBool());
}

} // namespace yardstick
