#include "ui/importing/issuepane.h"

#include "core/text/format.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int allSeverities = -1;
constexpr int lowestStack = 360; ///< pixels that list, sentence and sheet need above each other

QString many(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

} // namespace

IssuePane::IssuePane(QWidget *parent)
    : QWidget(parent)
    , m_issues(new ValueTable<Issue>(issueColumns(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_filter(new QComboBox(this))
    , m_table(new TableView(this))
    , m_whole(new QLabel(this))
    , m_resolve(new QPushButton(tr("&Resolve..."), this))
    , m_sheet(new SheetPane(this))
{
    m_filter->setObjectName(QStringLiteral("issue-filter"));
    m_filter->setAccessibleName(tr("Which issues to show"));
    m_table->setObjectName(QStringLiteral("issue-table"));
    m_table->setAccessibleName(tr("Issues found in the file"));
    m_table->setModel(m_issues);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 90);
    m_table->setColumnWidth(1, 150);
    m_table->setColumnWidth(2, 70);
    m_table->setMinimumHeight(90);
    // The chosen issue in full: a sentence is often longer than its column.
    m_whole->setObjectName(QStringLiteral("issue-text"));
    m_whole->setWordWrap(true);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_resolve->setObjectName(QStringLiteral("issue-resolve"));
    m_resolve->setAccessibleName(tr("Resolve this issue"));
    m_resolve->setToolTip(tr("Say once what this text stands for; the file is then read again"));
    m_resolve->hide();
    m_sheet->setMinimumHeight(110);

    auto *sentence = new QHBoxLayout;
    sentence->setSpacing(12);
    sentence->addWidget(m_whole, 1);
    sentence->addWidget(m_resolve, 0, Qt::AlignTop);
    auto *above = new QWidget(this);
    auto *list = new QVBoxLayout(above);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(8);
    list->addWidget(m_filter, 0, Qt::AlignLeft);
    list->addWidget(m_table, 1);
    list->addLayout(sentence);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(above);
    m_splitter->addWidget(m_sheet);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->addWidget(m_splitter);

    connect(m_filter, &QComboBox::activated, this, &IssuePane::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuePane::showChosen);
    connect(m_table, &QAbstractItemView::activated, m_sheet, [this] {
        if (auto *grid = m_sheet->findChild<TableView *>())
            grid->setFocus(); // arrows go on from the cell
    });
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        if (const Issue *issue = chosen())
            emit resolveRequested(*issue);
    });
}

void IssuePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation fitting = height() < lowestStack ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == fitting)
        return;
    m_splitter->setOrientation(fitting);
    m_splitter->setSizes({1000, 1000}); // halves
}

void IssuePane::setIssues(const std::vector<Issue> &issues, const SheetSource &source,
                          const QStringList &sheets)
{
    m_all = issues;
    // The gravest first; within a severity in the file's order.
    std::ranges::stable_sort(m_all, std::greater<>(), &Issue::severity);
    m_sheet->setSource(source, sheets);
    const auto number = [this](Issue::Severity severity) {
        return many(std::ranges::count(m_all, severity, &Issue::severity));
    };
    m_filter->clear();
    m_filter->addItem(tr("All issues (%1)").arg(many(std::ssize(m_all))), allSeverities);
    m_filter->addItem(tr("Errors (%1)").arg(number(Issue::Severity::Error)),
                      static_cast<int>(Issue::Severity::Error));
    m_filter->addItem(tr("Warnings (%1)").arg(number(Issue::Severity::Warning)),
                      static_cast<int>(Issue::Severity::Warning));
    m_filter->addItem(tr("Notes (%1)").arg(number(Issue::Severity::Note)),
                      static_cast<int>(Issue::Severity::Note));
    filter();
}

void IssuePane::filter()
{
    const int severity = m_filter->currentData().toInt();
    std::vector<Issue> shown;
    for (const Issue &issue : m_all) {
        if (severity == allSeverities || static_cast<int>(issue.severity) == severity)
            shown.push_back(issue);
    }
    m_issues->setRows(std::move(shown));
    if (m_issues->rowCount() > 0)
        m_table->setCurrentIndex(m_issues->index(0, 0));
    showChosen();
}

const Issue *IssuePane::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_issues->at(current.row()) : nullptr;
}

void IssuePane::showChosen()
{
    const Issue *issue = chosen();
    m_whole->setText(issue ? issueText(*issue) : tr("Nothing was found that needs a word."));
    m_resolve->setVisible(m_answers && issue && issue->question != Issue::Question::None);
    if (issue)
        m_sheet->showCell(issue->cell);
}

void IssuePane::showIssue(const Issue &issue)
{
    m_filter->setCurrentIndex(0);
    filter();
    const auto found = std::ranges::find(m_issues->rows(), issue);
    if (found != m_issues->rows().end()) {
        m_table->setCurrentIndex(m_issues->index(static_cast<int>(found - m_issues->rows().begin()), 0));
        m_table->setFocus();
    }
}

void IssuePane::setAnswers(bool allowed)
{
    m_answers = allowed;
    showChosen();
}

} // namespace yardstick
