#include "ui/help/helpwindow.h"

#include "ui/help/helptext.h"
#include "ui/widgets/focusedge.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

enum ContentsRole { PageRole = Qt::UserRole, SectionRole };

constexpr int listedLevel = 2; ///< deeper headings are in the contents only when they are found

HelpPlace placeOfItem(const QTreeWidgetItem *item)
{
    return {item->data(0, PageRole).value<size_t>(), item->data(0, SectionRole).value<size_t>()};
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(helpPages())
    , m_search(new QLineEdit(this))
    , m_contents(new QTreeWidget(this))
    , m_none(new QLabel(tr("No page has these words. Try another, or fewer."), this))
    , m_text(new HelpText(this))
    , m_back(new QPushButton(tr("&Back"), this))
{
    setObjectName(QStringLiteral("help"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guide"));
    setWindowFlags(windowFlags() | Qt::WindowMinMaxButtonsHint);
    m_text->setObjectName(QStringLiteral("help-text"));
    m_text->setAccessibleName(tr("The page"));
    m_back->setObjectName(QStringLiteral("help-back"));
    m_back->setAccessibleName(tr("Back to the page before"));
    m_back->setShortcut(QKeySequence::Back);
    m_back->setToolTip(tr("The page before (Alt+Left)"));
    m_back->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("help-close"));
    close->setAccessibleName(tr("Close"));
    // Return looks for the next place; it must not close the page.
    for (QPushButton *button : {m_back, close})
        button->setAutoDefault(false);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);

    auto *parts = new QSplitter(this);
    parts->setObjectName(QStringLiteral("help-splitter"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildContents());
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setSizes({270, 800});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(parts, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::searchOn);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &HelpWindow::chosen);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { follow(link.toString()); });
    connect(m_back, &QPushButton::clicked, this, &HelpWindow::goBack);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    resize(QSize(1080, 680).boundedTo(parent->window()->size()));
    search({});
}

QWidget *HelpWindow::buildContents()
{
    m_search->setObjectName(QStringLiteral("help-search"));
    m_search->setAccessibleName(tr("Find in the guide and the methods"));
    m_search->setPlaceholderText(tr("Find, for example: embargo"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("help-contents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setColumnCount(1);
    m_contents->setUniformRowHeights(true);
    m_contents->setIndentation(18);
    m_contents->setTextElideMode(Qt::ElideRight);
    new FocusEdge(m_contents);
    m_none->setObjectName(QStringLiteral("help-none"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    column->addWidget(m_none, 1);
    side->setMinimumWidth(200);
    return side;
}

void HelpWindow::fillContents()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    const bool searching = !searchedWords(m_search->text()).isEmpty();
    QTreeWidgetItem *page = nullptr;
    for (const HelpPlace &place : m_found) {
        const HelpPage &of = m_pages[place.page];
        const auto add = [&](auto *to, size_t section) {
            auto *item = new QTreeWidgetItem(to, {of.sections[section].title});
            item->setData(0, PageRole, QVariant::fromValue(place.page));
            item->setData(0, SectionRole, QVariant::fromValue(section));
            item->setToolTip(0, of.sections[section].title);
            item->setSizeHint(0, {0, fontMetrics().height() + 10});
            return item;
        };
        if (!page || placeOfItem(page).page != place.page)
            page = add(m_contents, 0);
        if (place.section > 0 && (searching || of.sections[place.section].level <= listedLevel))
            add(page, place.section);
    }
    if (searching)
        m_contents->expandAll();
    m_contents->setVisible(!m_found.empty());
    m_none->setVisible(m_found.empty());
}

void HelpWindow::search(const QString &words)
{
    m_found = placesWith(m_pages, words);
    fillContents();
    if (m_found.empty())
        return m_text->mark({}, m_place.section);
    if (!searchedWords(words).isEmpty())
        goTo(m_found.front());
    else if (m_hasPage)
        show(m_place);
}

// The next place on this page, or the first on the next page that has one.
void HelpWindow::searchOn()
{
    if (m_found.empty() || searchedWords(m_search->text()).isEmpty() || m_text->nextMark())
        return;
    const auto next =
        std::ranges::find_if(m_found, [this](const HelpPlace &place) { return place.page > m_place.page; });
    goTo(next == m_found.end() ? m_found.front() : *next);
}

void HelpWindow::chosen(QTreeWidgetItem *item)
{
    if (item)
        goTo(placeOfItem(item));
}

void HelpWindow::follow(const QString &link)
{
    if (const std::optional<HelpPlace> place = placeOf(m_pages, m_place.page, link))
        goTo(*place);
}

void HelpWindow::showPage(const QString &id)
{
    if (const std::optional<HelpPlace> place = placeOf(m_pages, 0, id))
        goTo(*place);
}

void HelpWindow::goTo(const HelpPlace &place)
{
    if (m_hasPage && m_place.page != place.page)
        m_before.push_back(m_place);
    show(place);
}

void HelpWindow::show(const HelpPlace &place)
{
    if (!m_hasPage || m_place.page != place.page)
        m_text->showPage(m_pages[place.page]);
    m_place = place;
    m_hasPage = true;
    m_text->mark(searchedWords(m_search->text()), place.section);
    m_back->setEnabled(!m_before.empty());
    const HelpPage &page = m_pages[place.page];
    setWindowTitle(page.id == guidePage ? page.title : tr("%1 - Guide").arg(page.title));
    const QSignalBlocker quiet(m_contents);
    for (int at = 0; at < m_contents->topLevelItemCount(); ++at) {
        QTreeWidgetItem *listed = m_contents->topLevelItem(at);
        if (placeOfItem(listed).page != place.page)
            continue;
        listed->setExpanded(true);
        QTreeWidgetItem *current = listed;
        for (int below = 0; below < listed->childCount(); ++below) {
            if (placeOfItem(listed->child(below)).section <= place.section)
                current = listed->child(below);
        }
        m_contents->setCurrentItem(current);
    }
}

void HelpWindow::goBack()
{
    if (m_before.empty())
        return;
    const HelpPlace place = m_before.back();
    m_before.pop_back();
    show(place);
}

void showHelp(QWidget *parent, const QString &page)
{
    auto *window = parent->findChild<HelpWindow *>(QStringLiteral("help"));
    if (!window)
        window = new HelpWindow(parent);
    window->showPage(page);
    static_cast<QWidget *>(window)->show();
    window->raise();
    window->activateWindow();
}

} // namespace yardstick
