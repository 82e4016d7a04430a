// A row of joined buttons of which one is chosen: for a few alternatives that should all be seen. Left and
// Right move.
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace yardstick {

struct Segment {
    int id = 0;
    QString text;
    QString tip = {};
    bool enabled = true;
};

class Segmented : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name and the start of the buttons' names: "measure", "measure-2".
    explicit Segmented(const QString &name, QWidget *parent = nullptr);

    void setSegments(const std::vector<Segment> &segments);
    int current() const;
    void setCurrent(int id); ///< says nothing

signals:
    void chosen(int id);

private:
    QButtonGroup *m_buttons;
    QHBoxLayout *m_row;
    std::vector<Segment> m_segments;
};

} // namespace yardstick
