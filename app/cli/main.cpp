#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(YARDSTICK_VERSION));
    QTextStream(stdout) << "yardstick-cli " << QCoreApplication::applicationVersion() << Qt::endl;
    return 0;
}
