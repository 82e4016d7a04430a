#include "ui/dialogs/origindialog.h"

#include "core/text/format.h"
#include "ui/importing/sheetpane.h"
#include "ui/leaving.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int mostRowsShown = 5;

const Release *releaseOf(const OriginContent &content, const OriginFigure &figure)
{
    const auto found = std::ranges::find(content.releases, figure.observation.release, &Release::id);
    return found == content.releases.end() ? nullptr : &*found;
}

QString valueOf(const OriginFigure &figure)
{
    const std::optional<double> &value = figure.observation.value;
    return value ? plainNumber(*value) : OriginDialog::tr("absent");
}

std::vector<TableColumn<OriginFigure>> columnsFor(const OriginContent &content)
{
    return {
        {OriginDialog::tr("Published figure"), [](const OriginFigure &figure) { return figure.indicator; }},
        {OriginDialog::tr("Area"), [](const OriginFigure &figure) { return figure.area; }},
        {OriginDialog::tr("Period"),
         [](const OriginFigure &figure) { return periodLabel(figure.observation.period); }},
        {OriginDialog::tr("Value"), valueOf, true},
        {OriginDialog::tr("Place"),
         [releases = content.releases](const OriginFigure &figure) { return placeText(figure, releases); }},
        {OriginDialog::tr("Release"),
         [content](const OriginFigure &figure) {
             const Release *release = releaseOf(content, figure);
             return release ? QStringLiteral("%1, %2").arg(release->title, editionText(*release)) : QString();
         }},
        {OriginDialog::tr("File"),
         [content](const OriginFigure &figure) {
             const Release *release = releaseOf(content, figure);
             return release ? release->fileName : QString();
         }},
    };
}

} // namespace

OriginDialog::OriginDialog(OriginContent content, const QString &storePath, QWidget *parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_storePath(storePath)
    , m_figures(new ValueTable<OriginFigure>(columnsFor(m_content), this))
    , m_table(new TableView(this))
    , m_sheet(new SheetPane(this))
    , m_open(new QPushButton(tr("&Open the sheet at this cell"), this))
{
    setObjectName(QStringLiteral("origin-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where this comes from"));
    build();
    m_figures->setRows(m_content.figures);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_figures->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 16, 70, 280));
    if (!m_content.figures.empty())
        m_table->setCurrentIndex(m_figures->index(0, 0));
    m_task = async::run(
        this,
        [content = m_content, path = m_storePath](const async::Progress &) -> Result<OriginExtras> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return loadOriginExtras(*store, content);
        },
        [this](const Result<OriginExtras> &extras) { showExtras(extras); });
}

OriginDialog::~OriginDialog()
{
    m_task.abandon();
}

void OriginDialog::build()
{
    m_open->setObjectName(QStringLiteral("origin-open"));
    m_open->setAccessibleName(tr("Open the sheet at this cell"));
    m_open->setCheckable(true);
    m_open->setAutoDefault(false);
    m_open->setEnabled(false);
    m_open->setToolTip(tr("The file is being looked for"));
    m_sheet->hide();
    m_sheet->setMinimumHeight(220);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("origin-close"));
    close->setAccessibleName(tr("Close"));
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("origin-copy"));
    copy->setAccessibleName(tr("Copy all of this"));
    copy->setAutoDefault(false);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addWidget(buildForm(), 2);
    column->addWidget(buildFigures());
    column->addWidget(m_sheet, 3);
    column->addWidget(buttons);
    for (const auto &[what, answer] : m_content.lines)
        addLine(what, answer);
    constexpr int width = 820;
    constexpr int others = 130; // margins and buttons
    const int form = m_form->heightForWidth(width - 60);
    const int figures = m_content.figures.empty() ? 0 : m_table->height();
    resize(QSize(width, std::max(form + figures + others, 300)).boundedTo(screen()->availableSize() * 0.9));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        QStringList plain;
        for (const auto &[what, answer] : m_content.lines)
            plain << what + QStringLiteral(": ") + answer;
        for (const OriginFigure &figure : m_content.figures) {
            const Release *release = releaseOf(m_content, figure);
            plain << QStringLiteral("%1, %2, %3: %4 (%5; %6)")
                         .arg(figure.indicator, figure.area, periodLabel(figure.observation.period),
                              valueOf(figure), release ? release->fileName : QString(),
                              placeText(figure, m_content.releases));
        }
        copyOut(this, plain.join(QLatin1Char('\n')));
    });
    connect(m_open, &QPushButton::toggled, this, &OriginDialog::toggleSheet);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showButtons();
        showCell();
    });
}

QWidget *OriginDialog::buildForm()
{
    auto *inner = new QWidget(this);
    m_form = new QGridLayout;
    m_form->setHorizontalSpacing(20);
    m_form->setVerticalSpacing(8);
    m_form->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->addLayout(m_form);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setAccessibleName(tr("Where this comes from"));
    scroll->setWidget(inner);
    return scroll;
}

QWidget *OriginDialog::buildFigures()
{
    m_table->setObjectName(QStringLiteral("origin-figures"));
    m_table->setAccessibleName(tr("The published figures that it is made of"));
    m_table->setModel(m_figures);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int rows = std::clamp(static_cast<int>(m_content.figures.size()), 1, mostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 20);
    m_table->setVisible(!m_content.figures.empty());
    return m_table;
}

void OriginDialog::addLine(const QString &what, const QString &answer)
{
    auto *key = new QLabel(what, this);
    key->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel(answer, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(what);
    const int row = m_form->rowCount();
    m_form->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_form->addWidget(value, row, 1);
}

void OriginDialog::showExtras(const Result<OriginExtras> &extras)
{
    const auto tell = [this](const QString &what, const QString &answer) {
        if (answer.isEmpty())
            return;
        m_content.lines.emplace_back(what, answer);
        addLine(what, answer);
    };
    if (!extras) {
        tell(tr("Not read"), extras.error().message);
        return;
    }
    tell(tr("Legend"), extras->legend);
    tell(tr("Doubts"), extras->doubts.join(QLatin1Char('\n')));
    m_kept = extras->kept;
    showButtons();
}

const OriginFigure *OriginDialog::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_figures->at(current.row()) : nullptr;
}

void OriginDialog::showButtons()
{
    const OriginFigure *figure = chosen();
    const bool cell = figure && figure->observation.cell.isValid();
    const bool kept = figure && m_kept.contains(figure->observation.release);
    m_open->setEnabled(cell && kept);
    m_open->setVisible(figure != nullptr);
    if (!cell)
        m_open->setToolTip(tr("The figure stands in no single cell"));
    else if (!kept)
        m_open->setToolTip(m_task.isRunning() ? tr("The file is being looked for")
                                              : tr("The file was not kept in the store"));
    else
        m_open->setToolTip(tr("Shows the publisher's own sheet, with the cell marked"));
}

void OriginDialog::toggleSheet(bool on)
{
    m_sheet->setVisible(on);
    if (on)
        resize(QSize(std::max(width(), 820), std::max(height(), 760))
                   .boundedTo(screen()->availableSize() * 0.9));
    showCell();
}

void OriginDialog::showCell()
{
    const OriginFigure *figure = chosen();
    const Release *release = figure ? releaseOf(m_content, *figure) : nullptr;
    if (!m_open->isChecked() || !release || !m_kept.contains(release->id))
        return;
    m_sheet->setSource({{}, m_storePath, *release}, release->sheets);
    m_sheet->showCell(figure->observation.cell);
}

void showOrigin(QWidget *parent, OriginContent content, const QString &storePath)
{
    (new OriginDialog(std::move(content), storePath, parent))->open();
}

} // namespace yardstick
