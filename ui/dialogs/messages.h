// One sentence to read, or one question to answer, in a window of its own that blocks nothing but its parent:
// no nested event loop, the answer comes to a function.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace yardstick {

/// Says a sentence under a short title and goes away by OK; then `afterwards` is called.
void tell(QWidget *parent, const QString &title, const QString &sentence,
          std::function<void()> afterwards = {});

struct Question {
    QString title;
    QString text;
    QString detail = {};      ///< what will happen, in a second paragraph
    QString yes;              ///< the verb on the button: "Undo import", "Replace"
    bool destructive = false; ///< Cancel is the default button
};

/// Calls `whenYes` when the person presses the button named `yes`, else `whenNo`.
void ask(QWidget *parent, const Question &question, std::function<void()> whenYes,
         std::function<void()> whenNo = {});

/// A line of text; `given` gets it when the person accepts it, `check` says what is wrong with it (empty:
/// nothing).
struct TextRequest {
    QString title;
    QString text;    ///< what is asked for, and why
    QString label;   ///< of the field, with its mnemonic
    QString example; ///< shown in the empty field
};
void askText(QWidget *parent, const TextRequest &request,
             const std::function<QString(const QString &)> &check,
             const std::function<void(const QString &)> &given, const std::function<void()> &refused);

} // namespace yardstick
