// A line above the page that says what has just been done and offers what to do about it, such as to undo it.
// It stays until it is closed or another takes its place.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace yardstick {

/// Something to do about a notice: a button called `verb`.
struct NoticeAct {
    QString verb;
    std::function<void()> act;
};

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows `text` and a button for each act, which closes the notice: "notice-act", "notice-act-2".
    void say(const QString &text, std::vector<NoticeAct> acts = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    std::vector<QPushButton *> m_buttons;
    std::vector<NoticeAct> m_acts;
};

} // namespace yardstick
