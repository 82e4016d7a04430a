#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace yardstick {

namespace {

class SegmentButton : public QAbstractButton {
public:
    SegmentButton(bool first, bool last, QWidget *parent)
        : QAbstractButton(parent)
        , m_first(first)
        , m_last(last)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        return {metrics.horizontalAdvance(text()) + 28, metrics.height() + 15};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        const QPalette colours = palette();
        const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
        QColor fill = on ? colours.color(group, QPalette::Highlight) : colours.color(group, QPalette::Base);
        if (!on && underMouse() && isEnabled())
            fill = colours.color(QPalette::AlternateBase);
        const QRectF box = QRectF(rect()).adjusted(m_first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
        painter.setPen(on ? fill : colours.color(QPalette::Mid));
        painter.setBrush(fill);
        painter.drawPath(outline(box));
        painter.setPen(colours.color(group, on ? QPalette::HighlightedText : QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen(colours.color(on ? QPalette::HighlightedText : QPalette::Highlight), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 2, 2);
        }
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    // Rounded only at the ends of the row.
    QPainterPath outline(const QRectF &box) const
    {
        constexpr double radius = 4;
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addRoundedRect(box, radius, radius);
        if (!m_first)
            path.addRect(box.adjusted(0, 0, -box.width() / 2, 0));
        if (!m_last)
            path.addRect(box.adjusted(box.width() / 2, 0, 0, 0));
        return path.simplified();
    }

    bool m_first;
    bool m_last;
};

} // namespace

Segmented::Segmented(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(name);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Segmented::chosen);
    // Tab comes to the one that is chosen, and the arrows go on from there.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this] {
        for (QAbstractButton *button : m_buttons->buttons())
            button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    });
}

void Segmented::setSegments(const std::vector<Segment> &segments)
{
    const auto same = [](const Segment &a, const Segment &b) {
        return a.id == b.id && a.text == b.text && a.tip == b.tip && a.enabled == b.enabled;
    };
    if (std::ranges::equal(segments, m_segments, same))
        return;
    const int chosen = current();
    // The same buttons under other words keep their focus and their place in the order of Tab.
    if (!std::ranges::equal(segments, m_segments, {}, &Segment::id, &Segment::id)) {
        qDeleteAll(m_buttons->buttons());
        // New widgets stand at the end of the order of Tab; it is counted only from what can take the focus.
        QWidget *before = this;
        setFocusPolicy(Qt::TabFocus);
        for (size_t i = 0; i < segments.size(); ++i) {
            auto *button = new SegmentButton(i == 0, i + 1 == segments.size(), this);
            button->setObjectName(QStringLiteral("%1-%2").arg(objectName()).arg(segments[i].id));
            m_buttons->addButton(button, segments[i].id);
            m_row->addWidget(button);
            QWidget::setTabOrder(std::exchange(before, button), button);
        }
        setFocusPolicy(Qt::NoFocus);
    }
    m_segments = segments;
    for (const Segment &segment : segments) {
        QAbstractButton *button = m_buttons->button(segment.id);
        button->setText(segment.text);
        button->setToolTip(segment.tip);
        button->setEnabled(segment.enabled);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName(), segment.text));
        button->updateGeometry();
    }
    setCurrent(chosen);
}

int Segmented::current() const
{
    return m_buttons->checkedId();
}

void Segmented::setCurrent(int id)
{
    if (QAbstractButton *button = m_buttons->button(id))
        button->setChecked(true);
}

} // namespace yardstick
