// Everything that can be done or looked at in one list, searched by typing: commands, pages, indicators,
// areas and groups. It knows none of them: an item is a text and what happens when it is chosen.
#pragma once

#include "ui/models/valuetable.h"

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTableView;

namespace yardstick {

struct SearchItem {
    QString text;   ///< "Knife-enabled offences"
    QString kind;   ///< "Indicator", "My area", "Command"
    QString detail; ///< a shortcut, a topic; searched too
    std::function<void()> choose;
};

/// The items in which every word of `typed` begins a word of text, kind or detail; those whose text begins
/// with it go first, else their order is kept. An empty text finds all.
std::vector<SearchItem> matching(const std::vector<SearchItem> &items, const QString &typed);

class SearchDialog : public QDialog {
    Q_OBJECT

public:
    SearchDialog(std::vector<SearchItem> items, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void choose(int row);

    std::vector<SearchItem> m_items;
    QLineEdit *m_text;
    QTableView *m_list;
    QLabel *m_none;
    ValueTable<SearchItem> *m_found;
};

} // namespace yardstick
