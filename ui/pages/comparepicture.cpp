#include "ui/pages/comparepicture.h"

namespace yardstick {

namespace {

constexpr size_t rowsOfWide = 22; ///< more rows than this have no room for their names in a wide picture
constexpr QSize widePicture(1200, 675);
constexpr QSize tallPicture(1080, 1350);

} // namespace

const ChartKind &kindOf(CompareView view)
{
    return view == CompareView::Funnel ? funnelKind : rankedBarsKind;
}

std::optional<PressChart> comparePress(const CompareAnswer &answer, const PublicationLookup &publications)
{
    const AreaComparison &comparison = answer.chart.comparison;
    const CompareView view = answer.choices.view;
    if (view == CompareView::TableOnly || isEmpty(comparison) ||
        (view == CompareView::Funnel && !comparison.funnel))
        return std::nullopt;
    const bool tall = view == CompareView::Bars && comparison.areas.size() > rowsOfWide;
    ComparisonChart chart = answer.chart;
    if (chart.selected == chart.own)
        chart.selected = {}; // stands out by its colour; an outline would only repeat it
    return pressChartFor(chart, kindOf(view), publications, tall ? tallPicture : widePicture);
}

} // namespace yardstick
