#include "app/picture.h"

#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTabWidget>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace yardstick {

namespace {

constexpr int settling = 1500; ///< milliseconds in which whatever a step opens has been read and drawn
constexpr int titleHeight = 32;

/// The newest part of the program that has the name: a dialog may have been opened twice.
template <typename Part>
Part *partNamed(const QString &name)
{
    Part *found = nullptr;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *itself = qobject_cast<Part *>(static_cast<QObject *>(top));
            itself && itself->objectName() == name)
            found = itself;
        if (Part *part = top->findChild<Part *>(name))
            found = part;
    }
    return found;
}

bool press(const QString &name)
{
    if (auto *button = partNamed<QAbstractButton>(name)) {
        // A button that opens a menu does not come back before the menu is closed.
        QTimer::singleShot(0, button, &QAbstractButton::click);
        return button->isEnabled();
    }
    auto *action = partNamed<QAction>(name);
    if (action)
        QTimer::singleShot(0, action, &QAction::trigger);
    return action && action->isEnabled();
}

bool fill(const QString &name, const QString &text)
{
    if (auto *field = partNamed<QLineEdit>(name)) {
        field->setText(text);
        emit field->textEdited(text);
        return true;
    }
    if (auto *choice = partNamed<QComboBox>(name)) {
        const int at = choice->findText(text, Qt::MatchStartsWith);
        choice->setCurrentIndex(at);
        emit choice->activated(at);
        return at >= 0;
    }
    if (auto *view = partNamed<QAbstractItemView>(name)) {
        const QModelIndexList rows = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text,
                                                          1, Qt::MatchStartsWith | Qt::MatchRecursive);
        view->setCurrentIndex(rows.value(0));
        return !rows.isEmpty();
    }
    auto *tabs = partNamed<QTabWidget>(name);
    for (int at = 0; tabs && at < tabs->count(); ++at) {
        if (!tabs->tabText(at).remove(u'&').startsWith(text))
            continue;
        tabs->setCurrentIndex(at);
        return true;
    }
    return false;
}

void paintAbove(QPainter &painter, const QWidget &top, QPoint at)
{
    const QPixmap picture = const_cast<QWidget &>(top).grab();
    const QRect place(at, top.size());
    const Theme theme = themeFor(top.palette());
    const bool dialog = top.windowType() != Qt::Popup;
    const QRect whole = dialog ? place.adjusted(0, -titleHeight, 0, 0) : place;
    if (dialog) {
        painter.fillRect(whole, theme.window);
        painter.setFont(theme.font(14, true));
        painter.setPen(theme.text);
        painter.drawText(QRect(whole.topLeft(), QSize(whole.width(), titleHeight)), Qt::AlignCenter,
                         top.windowTitle());
    }
    painter.drawPixmap(at, picture);
    painter.setPen(theme.mutedText);
    painter.drawRect(whole.adjusted(-1, -1, 0, 0));
}

class PictureTaker : public QObject {
public:
    PictureTaker(MainWindow &window, QStringList steps, QString path)
        : QObject(&window)
        , m_window(window)
        , m_steps(std::move(steps))
        , m_path(std::move(path))
    {
    }

    void next()
    {
        if (m_steps.isEmpty())
            return end(pictureOf(m_window).save(m_path, "PNG", 0),
                       tr("The picture could not be written to %1.").arg(m_path));
        const QString step = m_steps.takeFirst();
        if (!takeStep(step))
            return end(false, tr("There is nothing to press or to fill in that is called “%1”.").arg(step));
        QTimer::singleShot(settling, this, &PictureTaker::next);
    }

private:
    static void end(bool done, const QString &sentence)
    {
        if (!done)
            QTextStream(stderr) << sentence << Qt::endl;
        // An open menu has a loop of its own.
        for (QWidget *popup = QApplication::activePopupWidget(); popup;
             popup = QApplication::activePopupWidget())
            popup->close();
        QTimer::singleShot(0, qApp, [done] { QCoreApplication::exit(done ? 0 : 1); });
    }

    MainWindow &m_window;
    QStringList m_steps;
    QString m_path;
};

} // namespace

FileChooser answeringChooser(const QString &path)
{
    FileChooser chooser;
    chooser.open = [path](QWidget *, const FileRequest &) { return QStringList{path}; };
    chooser.save = [path](QWidget *, const FileRequest &) { return path; };
    return chooser;
}

bool takeStep(const QString &step)
{
    const qsizetype at = step.indexOf(u'=');
    return at < 0 ? press(step) : fill(step.left(at), step.mid(at + 1));
}

QImage pictureOf(MainWindow &window)
{
    QPixmap whole = window.grab();
    QPainter painter(&whole);
    QWidgetList above;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        const bool shown = top != &window && top->isVisible() && top->windowType() != Qt::ToolTip;
        if (shown)
            above << top;
    }
    const auto isMenu = [](const QWidget *top) { return top->windowType() == Qt::Popup; };
    std::stable_partition(above.begin(), above.end(), [&](const QWidget *top) { return !isMenu(top); });
    if (!above.isEmpty() && !isMenu(above.front()))
        painter.fillRect(window.rect(), QColor(0, 0, 0, 70));
    for (const QWidget *top : above) {
        QPoint at = top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        if (!isMenu(top)) // in the middle, whatever the platform's frames are
            at = {(window.width() - top->width()) / 2,
                  std::max(titleHeight, (window.height() - top->height() + titleHeight) / 2)};
        paintAbove(painter, *top, at);
    }
    painter.end();
    return whole.toImage().convertToFormat(QImage::Format_RGB32);
}

void savePicture(MainWindow &window, const QStringList &steps, const QString &path)
{
    auto *taker = new PictureTaker(window, steps, path); // the window's child
    auto begun = std::make_shared<bool>(false);
    QObject::connect(&window, &MainWindow::drawn, taker, [taker, begun] {
        if (!std::exchange(*begun, true)) // what stands beside the page comes a little later
            QTimer::singleShot(settling / 3, taker, &PictureTaker::next);
    });
}

} // namespace yardstick
