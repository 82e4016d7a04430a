// The floor of a start: a Qt program whose window holds nothing. Says so once it is painted, with the
// milliseconds of the processor until then, and ends.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>
#include <ctime>

namespace {

class EmptyWindow : public QMainWindow {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // As the dashboard does: after the paint, not within it.
        QMetaObject::invokeMethod(
            this,
            [] {
                std::printf("painted %.1f\n", 1000 * double(std::clock()) / CLOCKS_PER_SEC);
                std::fflush(stdout);
                QCoreApplication::exit(0);
            },
            Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
