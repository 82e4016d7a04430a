// The line above what a page shows: what it is, as a heading and a statistical subtitle, and beside them the
// controls that change the picture. Below each other where the window is too narrow for both.
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace yardstick {

class PageHead : public QWidget {
    Q_OBJECT

public:
    /// `name` is the start of the object names: "map" makes "map-heading" and "map-subtitle".
    PageHead(const QString &name, QWidget *parent);

    /// Stands behind the controls that are there, or at `place` among them.
    void add(QWidget *control, int place = -1);
    /// A push button, added.
    QPushButton *addButton(const QString &name, const QString &text, const QString &accessibleName,
                           const QString &tip);
    /// The button that saves the chart as a picture, added.
    QPushButton *addExport(const QString &name);

    void say(const QString &heading, const QString &subtitle);
    void saySubtitle(const QString &text);
    /// In place of the subtitle, for the time that it takes.
    void sayReading();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_rows; ///< one row where there is room, else two
    QHBoxLayout *m_controls;
    QLabel *m_heading;
    QLabel *m_subtitle;
};

} // namespace yardstick
