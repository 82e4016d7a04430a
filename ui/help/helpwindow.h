// The window of Help: contents and search at the left, the page at the right. It stays open beside the window
// that it helps with, and reads nothing but what the program carries.
#pragma once

#include "ui/help/helppages.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace yardstick {

class HelpText;

class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    /// Shows a page by its id.
    void showPage(const QString &id);

private:
    QWidget *buildContents();
    void fillContents();
    void search(const QString &words);
    void searchOn();
    void chosen(QTreeWidgetItem *item);
    void follow(const QString &link);
    void goTo(const HelpPlace &place);
    void show(const HelpPlace &place);
    void goBack();

    std::vector<HelpPage> m_pages;
    std::vector<HelpPlace> m_found;  ///< what the contents list
    std::vector<HelpPlace> m_before; ///< where Back leads, the last one first to go to
    HelpPlace m_place;
    bool m_hasPage = false;
    QLineEdit *m_search;
    QTreeWidget *m_contents;
    QLabel *m_none;
    HelpText *m_text;
    QPushButton *m_back;
};

/// Opens Help on a page beside the window of `parent`, or brings it there where it is open already.
void showHelp(QWidget *parent, const QString &page);

} // namespace yardstick
