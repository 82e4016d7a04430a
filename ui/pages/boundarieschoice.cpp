#include "ui/pages/boundarieschoice.h"

#include "core/geo/geojson.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace yardstick {

namespace {

enum Shape { Tiles, Borders };

} // namespace

BoundariesChoice::BoundariesChoice(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_shape(new Segmented(QStringLiteral("map-shape"), this))
    , m_load(new QPushButton(tr("&Load boundaries..."), this))
    , m_forget(new QPushButton(tr("&Forget boundaries"), this))
{
    m_shape->setAccessibleName(tr("Shape"));
    m_load->setObjectName(QStringLiteral("load-boundaries"));
    m_load->setAccessibleName(tr("Load boundaries"));
    m_load->setToolTip(
        tr("A GeoJSON file of police force areas, such as the ONS’s Open Geography Portal gives out. "
           "The file stays where it is."));
    m_forget->setObjectName(QStringLiteral("forget-boundaries"));
    m_forget->setAccessibleName(tr("Forget boundaries"));
    m_forget->setToolTip(tr("Goes back to tiles. The file itself is not touched."));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_shape);
    row->addWidget(m_load);
    row->addWidget(m_forget);
    showChoice();

    connect(m_shape, &Segmented::chosen, this, [this](int shape) {
        m_wanted = shape == Borders;
        emit changed();
    });
    connect(m_load, &QPushButton::clicked, this, &BoundariesChoice::fileWanted);
    connect(m_forget, &QPushButton::clicked, this, &BoundariesChoice::forget);
    // An area that merged, or another name of one, may be found in the file now.
    connect(&workspace, &Workspace::catalogueChanged, this, [this] {
        if (!m_path.isEmpty())
            read(m_path, false);
    });
}

BoundariesChoice::~BoundariesChoice()
{
    m_reading.abandon();
}

std::shared_ptr<const Boundaries> BoundariesChoice::shown() const
{
    return m_wanted ? m_boundaries : nullptr;
}

void BoundariesChoice::restore(const QString &path, bool shown)
{
    m_path = path;
    m_wanted = shown && !path.isEmpty();
    m_boundaries.reset();
    m_remark.clear();
    showChoice();
    if (!path.isEmpty())
        read(path, false);
}

void BoundariesChoice::load(const QString &path)
{
    read(path, true);
}

void BoundariesChoice::read(const QString &path, bool chosenNow)
{
    m_reading.abandon();
    m_load->setEnabled(false);
    m_reading = async::run(
        this,
        [path, catalogue = m_workspace.sharedCatalogue()](const async::Progress &) -> Result<Boundaries> {
            return readBoundaries(path, *catalogue);
        },
        [this, path, chosenNow](Result<Boundaries> result) {
            m_load->setEnabled(true);
            if (result) {
                m_path = path;
                m_wanted = m_wanted || chosenNow;
                m_remark = boundariesRemark(*result, m_workspace.catalogue());
                m_boundaries = std::make_shared<const Boundaries>(std::move(*result));
            } else if (chosenNow) {
                emit failed(result.error().message);
            } else {
                m_boundaries.reset();
                m_remark = tr("%1 Tiles are shown instead.").arg(result.error().message);
            }
            showChoice();
            emit changed();
        });
}

void BoundariesChoice::forget()
{
    m_reading.abandon();
    m_path.clear();
    m_wanted = false;
    m_boundaries.reset();
    m_remark.clear();
    m_load->setEnabled(true);
    showChoice();
    m_load->setFocus(); // where the button was that has gone
    emit changed();
}

void BoundariesChoice::showChoice()
{
    const bool there = m_boundaries != nullptr;
    m_shape->setSegments({{Tiles, tr("Tiles"), tr("Every force as one tile of equal size")},
                          {Borders, tr("Boundaries"),
                           there ? tr("The boundaries of “%1”").arg(m_boundaries->fileName)
                                 : tr("Load a file of boundaries first"),
                           there}});
    m_shape->setCurrent(there && m_wanted ? Borders : Tiles);
    m_load->setVisible(!there);
    m_forget->setVisible(!m_path.isEmpty());
}

} // namespace yardstick
