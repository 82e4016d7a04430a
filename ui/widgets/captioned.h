// A field under its caption, as the controls above charts have them. The caption's mnemonic leads to the
// field.
#pragma once

class QLayout;
class QString;
class QWidget;

namespace yardstick {

QLayout *captioned(const QString &caption, QWidget *field, QWidget *owner);

} // namespace yardstick
