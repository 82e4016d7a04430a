// Two things that belong together, such as a chart and its table: side by side where there is room, else
// below each other, with a handle between them.
#pragma once

#include <QSplitter>

namespace yardstick {

class BesideSplitter : public QSplitter {
    Q_OBJECT

public:
    /// `leastBeside` is the height below which neither can be read side by side, in pixels.
    BesideSplitter(const QString &name, int leastBeside, QWidget *parent);

    /// Both, with the share of the width that each begins with and keeps.
    void setParts(QWidget *first, int firstShare, QWidget *second, int secondShare);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_leastBeside;
};

} // namespace yardstick
