// What became of several files that were imported together: a row a file.
#pragma once

#include "ui/models/valuetable.h"

#include <QDialog>

namespace yardstick {

/// What became of a file.
struct FileOutcome {
    enum class Kind { Imported, Skipped, Refused };
    Kind kind = Kind::Skipped;
    QString file;
    QString text; ///< what changed, or why it was refused
};

std::vector<TableColumn<FileOutcome>> outcomeColumns();

/// "3 files imported, 1 skipped, 1 refused".
QString outcomesText(const std::vector<FileOutcome> &outcomes);

class ImportSummary : public QDialog {
    Q_OBJECT

public:
    ImportSummary(const std::vector<FileOutcome> &outcomes, QWidget *parent);
};

} // namespace yardstick
