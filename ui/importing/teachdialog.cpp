#include "ui/importing/teachdialog.h"

#include "core/importing/sheetgrid.h"
#include "core/text/counttext.h"
#include "ui/importing/teachform.h"
#include "ui/importing/teachgrid.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int rowsShown = 120;
constexpr int rowsAboveHeading = 12;

} // namespace

TeachDialog::TeachDialog(const QString &path, std::shared_ptr<const Catalogue> catalogue, Keep keep,
                         QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_catalogue(std::move(catalogue))
    , m_keep(std::move(keep))
    , m_soon(new QTimer(this))
    , m_form(new TeachForm(*m_catalogue, this))
    , m_grid(new TeachGrid(this))
    , m_figures(new ValueTable<DraftFigureRow>(draftFigureColumns(), this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("teach-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How is %1 to be read?").arg(QFileInfo(path).fileName()));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->setMinimumWidth(270);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    right->setHandleWidth(12);
    right->addWidget(m_grid);
    right->addWidget(buildTrial());
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto *whole = new QSplitter(Qt::Horizontal, this);
    whole->setChildrenCollapsible(false);
    whole->setHandleWidth(16);
    whole->addWidget(scroll);
    whole->addWidget(right);
    whole->setStretchFactor(1, 1);
    whole->setSizes({310, 800});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Use th&is"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("teach-ok"));
    m_ok->setAccessibleName(tr("Keep this way of reading and read the file"));
    m_ok->setEnabled(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("teach-cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    column->addWidget(whole, 1);
    column->addWidget(buttons);
    resize(QSize(1200, 720).boundedTo(screen()->availableSize() - QSize(32, 64)));

    m_soon->setSingleShot(true);
    m_soon->setInterval(300);
    connect(m_soon, &QTimer::timeout, this, &TeachDialog::tryOut);
    connect(buttons, &QDialogButtonBox::accepted, this, &TeachDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &TeachForm::edited, this, &TeachDialog::changed);
    connect(m_form, &TeachForm::tableChosen, this,
            [this](int place) { useTable(m_tables[static_cast<size_t>(place)]); });
    connect(m_form, &TeachForm::sheetChosen, this, [this](int sheet) { readTable(sheet, 0, 1); });
    connect(m_form, &TeachForm::headerChosen, this,
            [this](int row, int rows) { readTable(m_form->lesson().table.sheet, row, rows); });
    connect(m_grid, &TeachGrid::headerRowPointed, this, [this](int row) {
        readTable(m_form->lesson().table.sheet, row, m_form->lesson().table.headerRows);
    });
    connect(m_grid, &TeachGrid::roleChosen, this, &TeachDialog::setRole);
    connect(m_grid, &TeachGrid::columnPointed, m_form, &TeachForm::setColumn);
    propose();
}

TeachDialog::~TeachDialog()
{
    for (async::Task *task : {&m_proposing, &m_sheetTask, &m_trial})
        task->abandon();
}

QWidget *TeachDialog::buildTrial()
{
    auto *box = new QWidget(this);
    auto *heading = new QLabel(tr("The first figures as they would be stored"), box);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_said->setObjectName(QStringLiteral("teach-said"));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    auto *table = new TableView(box);
    table->setObjectName(QStringLiteral("teach-figures"));
    table->setAccessibleName(tr("The first figures as they would be stored"));
    table->setModel(m_figures);
    table->setMinimumHeight(80);
    table->horizontalHeader()->setStretchLastSection(true);
    connect(m_figures, &QAbstractItemModel::modelReset, table, [this, table] {
        if (m_figures->rowCount() > 0) // else as they were, while it reads
            table->fitColumns(12, 70, [](int) { return 190; });
    });
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(m_said);
    column->addWidget(table, 1);
    return box;
}

void TeachDialog::propose()
{
    m_said->setText(tr("Looking for tables..."));
    m_proposing = async::run(
        this,
        [path = m_path, catalogue = m_catalogue](const async::Progress &) {
            return proposeTables(path, *catalogue);
        },
        [this](const Result<std::vector<TaughtTable>> &tables) { proposed(tables); });
}

void TeachDialog::proposed(const Result<std::vector<TaughtTable>> &tables)
{
    if (!tables) {
        m_said->setText(tables.error().message);
        return;
    }
    m_tables = *tables;
    if (m_tables.empty()) {
        m_said->setText(tr("No table was found by itself. Choose its sheet and the row of its headings."));
        readSheet(0, 0);
        return;
    }
    useTable(m_tables.front());
}

void TeachDialog::begin(const TaughtTable &table)
{
    Lesson lesson = lessonFor(QFileInfo(m_path).fileName(), table);
    if (m_begun) { // what the person has typed stays
        const Lesson &before = m_form->lesson();
        lesson.publication = before.publication;
        lesson.publisher = before.publisher;
        lesson.indicator = before.indicator;
        lesson.unit = before.unit;
        lesson.period = before.period;
        lesson.area = before.area;
    }
    m_begun = true;
    m_form->setLesson(lesson);
}

void TeachDialog::readTable(int sheet, int headerRow, int headerRows)
{
    m_proposing.abandon();
    m_trial.abandon();
    m_proposing = async::run(
        this,
        [path = m_path, catalogue = m_catalogue, sheet, headerRow, headerRows](const async::Progress &) {
            return proposeTable(path, *catalogue, sheet, headerRow, headerRows);
        },
        [this](const Result<TaughtTable> &table) {
            if (table)
                useTable(*table);
            else
                m_said->setText(table.error().message);
        });
}

void TeachDialog::useTable(const TaughtTable &table)
{
    begin(table);
    const SheetGrid &grid = m_grid->grid();
    const bool inSight = grid.rows > 0 && grid.sheet == table.sheet && table.headerRow >= grid.firstRow &&
                         table.headerRow + rowsAboveHeading < grid.firstRow + grid.rows;
    if (!inSight)
        readSheet(table.sheet, table.headerRow);
    m_grid->setTable(table);
    changed();
}

void TeachDialog::readSheet(int sheet, int headerRow)
{
    m_sheetTask.abandon();
    GridRequest request;
    request.sheet = sheet;
    request.firstRow = headerRow < rowsShown / 2 ? 0 : headerRow - rowsAboveHeading;
    request.rows = rowsShown;
    m_sheetTask = async::run(
        this,
        [path = m_path, request](const async::Progress &progress) mutable {
            request.progress = [&progress](double share) { return progress(share); };
            return readGrid(path, request);
        },
        [this](const Result<SheetGrid> &grid) {
            if (!grid) {
                m_grid->say(grid.error().message);
                return;
            }
            m_form->setTables(m_tables, grid->sheets);
            m_grid->setGrid(*grid);
            m_form->setLesson(m_form->lesson());
        });
}

void TeachDialog::setRole(int column, ColumnRole role)
{
    Lesson lesson = m_form->lesson();
    const auto found = std::ranges::find(lesson.table.columns, column, &TaughtColumn::column);
    if (found == lesson.table.columns.end())
        return;
    found->role = role;
    m_form->setLesson(lesson);
    m_form->setColumn(column);
    changed();
}

void TeachDialog::changed()
{
    m_trial.abandon();
    m_good = false;
    m_ok->setEnabled(false);
    const QString missing = whatIsMissing(m_form->lesson());
    if (!missing.isEmpty()) {
        m_soon->stop();
        m_figures->setRows({});
        m_said->setText(missing);
        return;
    }
    m_said->setText(tr("Reading..."));
    m_soon->start();
}

void TeachDialog::tryOut()
{
    const LessonRequest request{m_path, m_form->lesson(), m_catalogue};
    m_trial = async::run(
        this, [request](const async::Progress &progress) { return tryLesson(request, progress); },
        [this](const Result<LessonTrial> &trial) { tried(trial); });
}

void TeachDialog::tried(const Result<LessonTrial> &trial)
{
    m_figures->setRows(trial ? trial->figures : std::vector<DraftFigureRow>{});
    if (!trial) {
        m_said->setText(trial.error().message);
        return;
    }
    const auto errors = std::ranges::count(trial->issues, Issue::Severity::Error, &Issue::severity);
    QString said = countText(trial->all, tr("1 figure."), tr("%1 figures."));
    if (!trial->issues.empty()) {
        const auto many = errors > 0 ? errors : std::ssize(trial->issues);
        const QString what = errors > 0 ? tr("errors") : tr("remarks");
        const QString first = issueText(trial->issues.front());
        said += many == 1 ? QLatin1Char(' ') + first : tr(" %1 %2, the first: %3").arg(many).arg(what, first);
    }
    m_said->setText(said);
    m_good = true; // what is still wrong can be settled in the preview
    m_ok->setEnabled(true);
    m_ok->setDefault(true);
}

std::optional<Period> TeachDialog::period() const
{
    return m_form->lesson().period;
}

bool TeachDialog::isSettled() const
{
    return !m_proposing.isRunning() && !m_sheetTask.isRunning() && !m_trial.isRunning() &&
           !m_soon->isActive();
}

void TeachDialog::accept()
{
    if (!m_good)
        return;
    const Result<std::vector<OfficeEntry>> entries = entriesOf(m_form->lesson(), *m_catalogue);
    const Result<void> kept = entries ? m_keep(*entries) : Result<void>(entries.error());
    if (!kept) {
        m_said->setText(kept.error().message);
        return;
    }
    QDialog::accept();
}

} // namespace yardstick
