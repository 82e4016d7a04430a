#include "ui/pages/detailline.h"

#include "core/text/format.h"
#include "ui/charts/comparisonchart.h"
#include "ui/models/origin.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace yardstick {

DetailLine::DetailLine(QWidget *parent, const QString &name)
    : QWidget(parent)
    , m_figure(new QLabel(this))
    , m_release(new ElidedLabel(this))
    , m_origin(new QPushButton(tr("&Where does this come from?"), this))
{
    setObjectName(name);
    m_figure->setObjectName(name + QStringLiteral("-figure"));
    m_figure->setTextFormat(Qt::RichText);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figure->setMinimumWidth(
        120); // a long one is cut off rather than widening the page; its tooltip is whole
    m_figure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_release->setObjectName(name + QStringLiteral("-release"));
    m_release->setForegroundRole(QPalette::PlaceholderText);
    m_origin->setObjectName(name + QStringLiteral("-origin"));
    m_origin->setAccessibleName(tr("Where does this figure come from?"));
    m_origin->setToolTip(tr("The release, file, sheet and cell of this figure, and how it was computed."));
    m_origin->setAutoDefault(false);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_figure);
    row->addWidget(m_release, 1);
    row->addWidget(m_origin);
    connect(m_origin, &QPushButton::clicked, this, &DetailLine::originRequested);
}

void DetailLine::show(const TrendData &figures, const PointRef &ref)
{
    m_origin->setEnabled(ref.isValid());
    if (!ref.isValid()) {
        m_figure->clear();
        m_release->clear();
        return;
    }
    const Series &series = figures.series[static_cast<size_t>(ref.series)];
    const Point &point = series.points[static_cast<size_t>(ref.point)];
    m_figure->setText(QStringLiteral("<b>%1</b>&nbsp; %2: <b>%3</b>")
                          .arg(series.label.toHtmlEscaped(), periodLabel(point.period).toHtmlEscaped(),
                               figureText(figures, point).toHtmlEscaped()));
    m_figure->setToolTip(m_figure->text());
    const Release *release = releaseOf(figures, point);
    QStringList from;
    if (release) {
        from << cellText(*release, point.cell) << release->title;
        from.removeAll(QString());
    }
    m_release->setText(from.join(QStringLiteral(" · ")));
    m_release->setToolTip(originText(figures, point));
}

void DetailLine::show(const AreaComparison &comparison, const PointRef &ref)
{
    if (ref.isValid())
        show(figureOf(comparison, ref), {0, 0});
    else
        show(TrendData(), {});
}

PointRef latestFigure(const TrendChart &chart)
{
    for (const qsizetype place : seriesByWeight(chart)) {
        const std::vector<Point> &points = chart.data.series[static_cast<size_t>(place)].points;
        for (size_t i = points.size(); i > 0; --i) {
            if (points[i - 1].value)
                return {place, static_cast<qsizetype>(i - 1)};
        }
    }
    return {};
}

} // namespace yardstick
