// The work behind the lesson dialog, as functions of values for a worker: what a lesson would make of its
// file.
#pragma once

#include "core/teaching/lesson.h"
#include "ui/async.h"
#include "ui/models/importtables.h"

#include <memory>

namespace yardstick {

/// What a file would give if it were read as a lesson says.
struct LessonTrial {
    std::vector<DraftFigureRow> figures; ///< the first, at most `mostShown`
    qint64 all = 0;                      ///< how many there are
    std::vector<Issue> issues;

    static constexpr size_t mostShown = 40;
};

struct LessonRequest {
    QString path;
    Lesson lesson;
    std::shared_ptr<const Catalogue> catalogue;
};

/// Makes the lesson's layout and reads the file with it alone; keeps nothing. Errors: what is missing of the
/// lesson, and those of readDraft().
Result<LessonTrial> tryLesson(const LessonRequest &request, const async::Progress &progress);

/// "Area name", "Period" ...: what a person calls a column's role.
QString roleName(ColumnRole role);
/// Every role, in the order in which they are offered.
const std::vector<ColumnRole> &columnRoles();

} // namespace yardstick
