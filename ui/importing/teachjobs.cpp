#include "ui/importing/teachjobs.h"

#include "core/importing/importer.h"
#include "core/importing/knowledge.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("TeachDialog", source);
}

} // namespace

Result<LessonTrial> tryLesson(const LessonRequest &request, const async::Progress &progress)
{
    const Result<std::vector<OfficeEntry>> entries = entriesOf(request.lesson, *request.catalogue);
    if (!entries)
        return entries.error();
    const Result<Catalogue> catalogue = request.catalogue->extended(*entries);
    if (!catalogue)
        return catalogue.error();
    const Result<std::vector<Layout>> layouts = officeLayouts(*entries);
    if (!layouts)
        return layouts.error();
    ImportOptions options;
    options.period = request.lesson.period;
    options.progress = [&progress](double share) { return progress(share); };
    const Result<Draft> draft = readDraft(request.path, *catalogue, *layouts, options);
    if (!draft)
        return draft.error();
    LessonTrial trial;
    trial.figures = firstFigures(*draft, *catalogue, LessonTrial::mostShown);
    trial.all = static_cast<qint64>(draft->figures.size());
    trial.issues = draft->issues;
    std::ranges::stable_sort(trial.issues, std::greater<>(), &Issue::severity);
    return trial;
}

QString roleName(ColumnRole role)
{
    switch (role) {
    case ColumnRole::None:
        return text("Not read");
    case ColumnRole::AreaCode:
        return text("Area code");
    case ColumnRole::AreaName:
        return text("Area name");
    case ColumnRole::Period:
        return text("Period");
    case ColumnRole::Indicator:
        return text("Indicator");
    case ColumnRole::Category:
        return text("Category");
    case ColumnRole::Value:
        return text("Figures");
    case ColumnRole::Marker:
        return text("Marker");
    }
    return {};
}

const std::vector<ColumnRole> &columnRoles()
{
    static const std::vector<ColumnRole> roles = {
        ColumnRole::None,  ColumnRole::AreaCode, ColumnRole::AreaName,  ColumnRole::Period,
        ColumnRole::Value, ColumnRole::Category, ColumnRole::Indicator, ColumnRole::Marker};
    return roles;
}

} // namespace yardstick
