#include "ui/dialogs/searchdialog.h"

#include "core/text/labels.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr size_t mostShown = 200; ///< nobody reads on; typing one more letter is quicker

bool beginsAWord(const QString &text, const QString &word)
{
    return text.startsWith(word) || text.contains(QLatin1Char(' ') + word);
}

} // namespace

std::vector<SearchItem> matching(const std::vector<SearchItem> &items, const QString &typed)
{
    const QString wanted = normalisedLabel(typed);
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<SearchItem> first;
    std::vector<SearchItem> others;
    for (const SearchItem &item : items) {
        const QString text = normalisedLabel(item.text);
        const QString all = text + QLatin1Char(' ') + normalisedLabel(item.kind) + QLatin1Char(' ') +
                            normalisedLabel(item.detail);
        if (std::ranges::all_of(words, [&](const QString &word) { return beginsAWord(all, word); }))
            (text.startsWith(wanted) ? first : others).push_back(item);
    }
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

SearchDialog::SearchDialog(std::vector<SearchItem> items, QWidget *parent)
    : QDialog(parent)
    , m_items(std::move(items))
    , m_text(new QLineEdit(this))
    , m_list(new QTableView(this))
    , m_none(new QLabel(tr("Nothing has that name. Try another word of it."), this))
    , m_found(new ValueTable<SearchItem>({{tr("Name"), [](const SearchItem &item) { return item.text; }},
                                          {tr("Kind"), [](const SearchItem &item) { return item.kind; }},
                                          {tr("Detail"), [](const SearchItem &item) { return item.detail; }}},
                                         this))
{
    setObjectName(QStringLiteral("search"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find"));
    m_text->setObjectName(QStringLiteral("search-text"));
    m_text->setAccessibleName(tr("Find a command, indicator or area"));
    m_text->setPlaceholderText(tr("Type a command, an indicator, an area..."));
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("search-list"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_found);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay with the text
    m_list->setShowGrid(false);
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_none->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    connect(m_text, &QLineEdit::textChanged, this, &SearchDialog::find);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex().row()); });
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    find({});
    resize(QSize(680, 460).boundedTo(parent->window()->size()));
}

void SearchDialog::find(const QString &typed)
{
    std::vector<SearchItem> found = matching(m_items, typed);
    found.resize(std::min(found.size(), mostShown));
    m_list->setVisible(!found.empty());
    m_none->setVisible(found.empty());
    m_found->setRows(std::move(found));
    m_list->selectRow(0);
}

void SearchDialog::choose(int row)
{
    if (row < 0 || row >= m_found->rowCount())
        return;
    const std::function<void()> chosen = m_found->at(row).choose;
    accept();
    chosen();
}

// Up and down go through the list while the text keeps the focus.
bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int rows = m_found->rowCount();
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->selectRow(std::min(row + 1, rows - 1));
        return true;
    case Qt::Key_Up:
        m_list->selectRow(std::max(row - 1, 0));
        return true;
    case Qt::Key_PageDown:
        m_list->selectRow(std::min(row + 10, rows - 1));
        return true;
    case Qt::Key_PageUp:
        m_list->selectRow(std::max(row - 10, 0));
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace yardstick
