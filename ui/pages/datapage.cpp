#include "ui/pages/datapage.h"

#include "core/text/format.h"
#include "ui/dialogs/embargodialog.h"
#include "ui/dialogs/storedialog.h"
#include "ui/pages/releasedetails.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

const PageKind dataPageKind = {
    .id = QStringLiteral("data"),
    .name = [] { return DataPage::tr("&Data"); },
    .icon = QStringLiteral("data"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * { return new DataPage(workspace, parent); },
};

DataPage::DataPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_model(new ValueTable<ReleaseLine>(releaseLineColumns(), this))
    , m_table(new TableView(this))
    , m_details(new ReleaseDetails(workspace, this))
    , m_summary(new ElidedLabel(this))
    , m_top(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_import(new QPushButton(tr("&Import..."), this))
    , m_compare(new QPushButton(tr("C&ompare editions..."), this))
    , m_office(new QPushButton(tr("Office's o&wn..."), this))
    , m_embargo(new QPushButton(tr("Embar&go..."), this))
    , m_store(new QPushButton(tr("S&tore..."), this))
    , m_undo(new QPushButton(tr("&Undo import..."), this))
{
    build();
    connect(m_import, &QPushButton::clicked, this, &Page::importRequested);
    connect(m_office, &QPushButton::clicked, this, &Page::officeRequested);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const Release *release = chosen())
            emit compareRequested(release->id);
    });
    connect(m_embargo, &QPushButton::clicked, this, [this] {
        if (const Release *release = chosen())
            askEmbargo(this->workspace(), release->id, this);
    });
    connect(m_store, &QPushButton::clicked, this, [this] { showStore(this->workspace(), this); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const Release *release = chosen())
            emit undoImportRequested(release->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::showChosen);
    connect(&workspace, &Workspace::releasesChanged, this, &DataPage::refresh);
    connect(&workspace, &Workspace::catalogueChanged, this, &DataPage::refresh);
    refresh();
}

QLayout *DataPage::buildTop()
{
    auto *heading = new QLabel(tr("Imported releases"), this);
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    heading->setFont(large);
    m_summary->setObjectName(QStringLiteral("data-summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_import->setObjectName(QStringLiteral("data-import"));
    m_import->setAccessibleName(tr("Import a published spreadsheet"));
    m_compare->setObjectName(QStringLiteral("data-compare"));
    m_compare->setAccessibleName(tr("Compare two editions of the chosen publication"));
    m_compare->setToolTip(tr("What the publisher revised, added and withdrew between two stored editions"));
    m_office->setObjectName(QStringLiteral("data-office"));
    m_office->setAccessibleName(tr("The office's own names, markers and layouts"));
    m_office->setToolTip(tr("The office's own names, markers and layouts: what it has told Yardstick while "
                            "importing"));
    m_embargo->setObjectName(QStringLiteral("data-embargo"));
    m_embargo->setAccessibleName(tr("The embargo of the chosen release"));
    m_embargo->setToolTip(tr("Until when the figures of the chosen release must not leave the office"));
    m_store->setObjectName(QStringLiteral("data-store"));
    m_store->setAccessibleName(tr("About this store"));
    m_store->setToolTip(
        tr("The file that the figures are kept in: where it is, how large, and what it holds"));
    m_undo->setObjectName(QStringLiteral("data-undo"));
    m_undo->setAccessibleName(tr("Undo the chosen import"));
    m_undo->setToolTip(tr("Takes the figures of the chosen release out of the store"));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(heading);
    titles->addWidget(m_summary);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton *button : {m_import, m_compare, m_embargo, m_undo, m_office, m_store})
        acts->addWidget(button, 0, Qt::AlignTop);
    acts->addStretch();
    m_top->setSpacing(8);
    m_top->addLayout(titles, 1);
    m_top->addLayout(acts);
    return m_top;
}

void DataPage::build()
{
    m_table->setObjectName(QStringLiteral("release-table"));
    m_table->setAccessibleName(tr("Imported releases"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(120);
    m_details->setMinimumHeight(200);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("data-splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(14);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 300});
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(12);
    column->addLayout(buildTop());
    column->addWidget(splitter, 1);
    // Scrolls only where the window is lower than all of it: at 200 per cent on a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void DataPage::refresh()
{
    const Release *before = chosen();
    const ReleaseId kept = before ? before->id : ReleaseId{};
    qint64 figures = 0;
    for (const Release &release : workspace().releases())
        figures += release.observations;
    m_summary->setText(tr("%1 figures in %2")
                           .arg(numberText(static_cast<double>(figures), 0),
                                QDir::toNativeSeparators(workspace().storePath())));
    m_summary->setToolTip(m_summary->text());
    m_model->setRows(releaseLines(workspace().releases(), workspace().catalogue()));
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).isHeading())
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->fitColumns(12, 80, [](int) { return 180; });
    if (m_model->rowCount() > 1)
        m_table->setCurrentIndex(m_model->index(1, 0)); // the first line is a heading
    choose(kept);
    showChosen();
    emit contentChanged();
}

const Release *DataPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_model->at(current.row()).isHeading())
        return nullptr;
    return &m_model->at(current.row()).release;
}

void DataPage::showChosen()
{
    const Release *release = chosen();
    m_undo->setEnabled(release != nullptr);
    m_compare->setEnabled(release != nullptr);
    m_embargo->setEnabled(release != nullptr);
    m_details->showRelease(release, m_model->rowCount() == 0
                                        ? tr("Nothing has been imported yet.")
                                        : tr("Choose one of the publication's editions to see more of it."));
}

void DataPage::choose(ReleaseId release)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->at(row).isHeading() && m_model->at(row).release.id == release)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

void DataPage::showImported(const Release &release)
{
    choose(release.id);
}

void DataPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // In a narrow window the title needs the room of what the details say as well.
    constexpr int roomForAll = 960;
    constexpr int roomForActs = 1060; ///< below this they stand under the heading
    m_top->setDirection(width() < roomForActs ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (const int column : {4, 5})
        m_table->setColumnHidden(column, width() < roomForAll);
}

void DataPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
}

} // namespace yardstick
