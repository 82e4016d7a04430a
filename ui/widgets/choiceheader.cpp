#include "ui/widgets/choiceheader.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>

namespace yardstick {

ChoiceHeader::ChoiceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    connect(this, &QHeaderView::sectionResized, this, &ChoiceHeader::place);
}

void ChoiceHeader::setChoices(const QStringList &choices, const std::map<int, HeaderChoice> &columns)
{
    for (const auto &[column, box] : m_boxes)
        box->deleteLater();
    m_boxes.clear();
    QWidget *before = nullptr;
    for (const auto &[column, choice] : columns) {
        auto *box = new QComboBox(viewport());
        box->setObjectName(QStringLiteral("column-role-%1").arg(column));
        box->setAccessibleName(choice.title);
        box->addItems(choices);
        box->setCurrentIndex(choice.current);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->installEventFilter(this);
        connect(box, &QComboBox::activated, this, [this, at = column](int index) { emit chosen(at, index); });
        m_boxes[column] = box;
        box->show();
        if (before)
            QWidget::setTabOrder(before, box);
        before = box;
    }
    updateGeometry();
    if (auto *view = qobject_cast<QTableView *>(parentWidget())) {
        // The view asks for the heading's height only when something about it changes.
        view->updateGeometry();
        QMetaObject::invokeMethod(view, "updateGeometries");
    }
    place();
}

void ChoiceHeader::setCurrent(int column, int choice) const
{
    if (QComboBox *known = box(column))
        known->setCurrentIndex(choice);
}

QComboBox *ChoiceHeader::box(int column) const
{
    const auto found = m_boxes.find(column);
    return found == m_boxes.end() ? nullptr : found->second;
}

int ChoiceHeader::boxHeight() const
{
    return m_boxes.empty() ? 0 : m_boxes.begin()->second->sizeHint().height() + 4;
}

QSize ChoiceHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.rheight() += boxHeight();
    return size;
}

void ChoiceHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void ChoiceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, 0, -boxHeight()), section);
}

void ChoiceHeader::place()
{
    const int height = boxHeight();
    for (const auto &[column, box] : m_boxes) {
        const bool there = column < count();
        box->setVisible(there);
        if (there)
            box->setGeometry(sectionViewportPosition(column) + 2, this->height() - height + 2,
                             sectionSize(column) - 4, height - 4);
    }
}

bool ChoiceHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore(); // a wheel over the sheet must not change what is chosen
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        for (const auto &[column, box] : m_boxes) {
            if (box == watched)
                emit focused(column);
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace yardstick
