// Drafts and stores for tests, made in memory.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/storing.h"

namespace yardstick::test {

/// One figure of a test draft; a value that is not set is the marker [x].
struct TestFigure {
    QString indicator;
    QString area;
    QString period;
    std::optional<double> value;
    Breakdown breakdown = {};
};

/// A draft with these figures. `name` makes its file name and content hash, so that two names are two files.
Draft makeDraft(const QString &name, const QString &publication, const std::vector<TestFigure> &figures,
                QDate published = QDate(2025, 4, 24));

/// The file's bytes; empty when it can't be read.
QByteArray bytesOf(const QString &path);

} // namespace yardstick::test
