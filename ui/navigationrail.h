// The rail at the left edge: one button a page.
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QButtonGroup;

namespace yardstick {

class NavigationRail : public QWidget {
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setCurrent(int page); ///< says nothing

signals:
    /// The place of the page in pageKinds().
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
    Theme m_theme;
};

} // namespace yardstick
