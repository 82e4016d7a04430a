// The shape of a press picture and of its file, to be chosen: size, format, scale, plain or not, letters as
// outlines.
#pragma once

#include "ui/press/pressformat.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace yardstick {

class PressShape : public QWidget {
    Q_OBJECT

public:
    explicit PressShape(QWidget *parent = nullptr);

    /// Chooses the size that is offered as near; one that is not offered changes nothing.
    void setSize(QSizeF size);
    /// Puts size and kind into a picture.
    void apply(PressChart &press) const;
    const PressFormat &format() const;
    PressOutput output() const;
    /// What was chosen, to be remembered.
    QVariantMap choices() const;
    void restoreChoices(const QVariantMap &choices);

signals:
    void changed();

private:
    void build();
    void edited();
    QSizeF size() const;

    QComboBox *m_size;
    QComboBox *m_scale;
    QComboBox *m_format;
    QCheckBox *m_plain;
    QCheckBox *m_paths;
    QLabel *m_pixels;
};

} // namespace yardstick
