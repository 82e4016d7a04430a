#include "ui/navigationrail.h"

#include "ui/pages/page.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace yardstick {

namespace {

class RailButton : public QAbstractButton {
public:
    RailButton(const PageKind &kind, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(kind.icon)
    {
        setText(kind.name());
        setObjectName(QStringLiteral("page-") + kind.id);
        setAccessibleName(kind.name().remove(QLatin1Char('&')));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setTheme(const Theme &theme)
    {
        m_theme = theme;
        update();
    }
    QSize sizeHint() const override { return {148, fontMetrics().height() + 22}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        QColor tint = m_theme.accent;
        tint.setAlphaF(isChecked() ? 0.14F : underMouse() ? 0.07F : 0.0F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(box, 6, 6);
        if (isChecked()) { // a bar as well: colour alone would not do
            painter.setBrush(m_theme.accent);
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 6, 6);
        }
        const QColor ink = isChecked() ? m_theme.accent : m_theme.text;
        constexpr int iconSide = 20;
        painter.drawPixmap(QPointF(14, (height() - iconSide) / 2.0),
                           iconPixmap(m_icon, ink, iconSide, devicePixelRatioF()));
        QFont face = font();
        face.setBold(isChecked());
        painter.setFont(face);
        painter.setPen(ink);
        painter.drawText(rect().adjusted(44, 0, -6, 0), Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    QString m_icon;
    Theme m_theme;
};

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 10, 14);
    column->setSpacing(4);
    int place = 0;
    for (const PageKind *kind : pageKinds()) {
        auto *button = new RailButton(*kind, this);
        m_buttons->addButton(button, place++);
        column->addWidget(button);
    }
    column->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &NavigationRail::chosen);
}

void NavigationRail::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QAbstractButton *button : m_buttons->buttons())
        static_cast<RailButton *>(button)->setTheme(theme);
    update();
}

void NavigationRail::setCurrent(int page)
{
    if (QAbstractButton *button = m_buttons->button(page))
        button->setChecked(true);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.setPen(m_theme.border);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace yardstick
