// A line above the page that says what has just been done and offers one thing to do about it, such as to
// undo it. It stays until it is closed or another takes its place.
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace yardstick {

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows `text`; with `act`, a button called `verb` does it and closes the notice.
    void say(const QString &text, const QString &verb = {}, std::function<void()> act = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_act;
    std::function<void()> m_do;
};

} // namespace yardstick
