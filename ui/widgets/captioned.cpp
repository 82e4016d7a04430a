#include "ui/widgets/captioned.h"

#include <QLabel>
#include <QVBoxLayout>

namespace yardstick {

QLayout *captioned(const QString &caption, QWidget *field, QWidget *owner)
{
    auto *label = new QLabel(caption, owner);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

} // namespace yardstick
