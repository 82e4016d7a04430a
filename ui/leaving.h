// How figures leave the program: every copy to the clipboard goes through here, and every file of figures
// asks here first. What is under embargo stays.
#pragma once

#include <QDateTime>
#include <QImage>
#include <QMimeData>

#include <memory>
#include <optional>

class QWidget;

namespace yardstick {

/// A page or dialog that shows figures of releases.
class ShowsFigures {
public:
    /// Until when the figures on it must not leave the office; none where they are free.
    virtual std::optional<QDateTime> embargo() const = 0;

protected:
    ~ShowsFigures() = default;
};

/// The embargo of the page or dialog that `shown` stands in, or is; none outside of any.
std::optional<QDateTime> embargoAround(const QWidget *shown);

/// True where no embargo holds back what the widget shows. Else says until when, over the widget, and gives
/// false.
bool mayLeave(QWidget *shown);

/// Copies where mayLeave(); says whether it did.
bool copyOut(QWidget *shown, const QString &text);
bool copyOut(QWidget *shown, std::unique_ptr<QMimeData> data);

/// Copies a picture that carries its embargo's mark, if it needs one.
void copyMarked(const QImage &picture);

} // namespace yardstick
