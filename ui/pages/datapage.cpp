#include "ui/pages/datapage.h"

#include "core/text/format.h"
#include "ui/models/origin.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
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
    , m_model(new ValueTable<Release>(releaseColumns(), this))
    , m_table(new TableView(this))
    , m_summary(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_import(new QPushButton(tr("&Import..."), this))
    , m_undo(new QPushButton(tr("&Undo import..."), this))
{
    build();
    connect(m_import, &QPushButton::clicked, this, &Page::importRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const Release *release = chosen())
            emit undoImportRequested(release->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::showChosen);
    connect(&workspace, &Workspace::releasesChanged, this, &DataPage::refresh);
    refresh();
}

void DataPage::build()
{
    auto *heading = new QLabel(tr("Imported releases"), this);
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    heading->setFont(large);
    m_summary->setObjectName(QStringLiteral("data-summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setObjectName(QStringLiteral("data-detail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setMinimumHeight(m_detail->fontMetrics().height() * 6);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_table->setObjectName(QStringLiteral("release-table"));
    m_table->setAccessibleName(tr("Imported releases"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_import->setObjectName(QStringLiteral("data-import"));
    m_import->setAccessibleName(tr("Import a published spreadsheet"));
    m_undo->setObjectName(QStringLiteral("data-undo"));
    m_undo->setAccessibleName(tr("Undo the chosen import"));
    m_undo->setToolTip(tr("Takes the figures of the chosen release out of the store"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(heading);
    titles->addWidget(m_summary);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(titles, 1);
    top->addWidget(m_import, 0, Qt::AlignTop);
    top->addWidget(m_undo, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
}

void DataPage::refresh()
{
    std::vector<Release> rows = workspace().releases();
    qint64 figures = 0;
    for (const Release &release : rows)
        figures += release.observations;
    m_summary->setText(tr("%1 figures in %2")
                           .arg(numberText(static_cast<double>(figures), 0),
                                QDir::toNativeSeparators(workspace().storePath())));
    // By publication, each with its newest edition first, as the list comes.
    std::ranges::stable_sort(
        rows, [](const Release &a, const Release &b) { return a.publication < b.publication; });
    m_model->setRows(std::move(rows));
    m_table->resizeColumnsToContents();
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 20, 80, 260));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
    emit contentChanged();
}

const Release *DataPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->at(current.row()) : nullptr;
}

void DataPage::showChosen()
{
    const Release *release = chosen();
    m_undo->setEnabled(release != nullptr);
    if (!release) {
        m_detail->setText(tr("Nothing has been imported yet."));
        return;
    }
    QStringList lines;
    if (const Publication *publication = workspace().catalogue().publication(release->publication))
        lines << QStringLiteral("%1: %2").arg(publication->publisher, publication->title);
    lines << tr("%1, %2.").arg(release->title, editionText(*release));
    if (!release->source.isEmpty())
        lines << release->source;
    if (!release->sheets.isEmpty())
        lines << tr("Sheets: %1.").arg(release->sheets.join(QStringLiteral(", ")));
    if (!release->sha256.isEmpty())
        lines << tr("File %1, SHA-256 %2, read by importer %3.")
                     .arg(release->fileName, release->sha256.left(16) + QStringLiteral("..."),
                          release->importerVersion);
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

void DataPage::showImported(const Release &release)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).id == release.id)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

void DataPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
}

} // namespace yardstick
