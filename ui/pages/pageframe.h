// What a page of figures stands in: its content, or, in a store without figures, a sentence and the way to an
// import. It also tells the page when the content that was asked for has been painted.
#pragma once

#include <QPointer>
#include <QStackedWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yardstick {

class Page;

class PageFrame : public QStackedWidget {
    Q_OBJECT

public:
    /// Fills the page. `name` is the start of the object names: "map" makes "map-empty" and "map-import".
    PageFrame(const QString &name, const QString &whyEmpty, Page *page);

    /// The column of what the page shows, with the margins that all pages have. Call once. A page that
    /// scrolls does so only where the window is lower than all of it: at 200 per cent on a small screen.
    QVBoxLayout *addContent(bool scrolls);

    /// Shows the content; once `canvas` has been painted, the page says that it is drawn.
    void showContent(QWidget *canvas);
    /// Shows the content, in which it is said what went wrong.
    void showFailure();
    void showEmpty();
    /// One of the two.
    void showIf(bool anyFigures, QWidget *canvas);
    /// Says something else where there is nothing to show.
    void sayWhyEmpty(const QString &text, bool importHelps);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildEmpty(const QString &name, const QString &whyEmpty);
    void tellDrawn();

    Page *m_page;
    QWidget *m_empty;
    QLabel *m_text;
    QPushButton *m_import;
    QPointer<QWidget> m_canvas; ///< has not been painted yet
};

} // namespace yardstick
