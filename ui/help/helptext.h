// A page of Help as it is read: Markdown with pictures that fit the width, lines loosened, and links between
// pages. A link out of the pages is shown as text with its address: nothing here reaches a network.
#pragma once

#include "ui/help/helppages.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>

namespace yardstick {

class HelpText : public QTextBrowser {
    Q_OBJECT

public:
    explicit HelpText(QWidget *parent);

    void showPage(const HelpPage &page);
    /// Scrolls to a section of the page shown, by its number.
    void showSection(size_t section);
    /// Marks the words wherever they are, and scrolls to the first from the section on.
    void mark(const QStringList &words, size_t section);
    /// Goes to the next marked place; false when there is none further down.
    bool nextMark();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void loosen();
    void dressTables();
    void unlinkOutside();
    void keepPictures();
    void fit();

    HelpPage m_page;
    QHash<QString, QImage> m_pictures; ///< those of the page, at their full size
    QStringList m_words;
    QTimer m_fitting;
};

} // namespace yardstick
