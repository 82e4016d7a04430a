// What every test needs: warnings that fail, the project's own files, and the published files where they are
// at hand.
#pragma once

#include "core/result.h"

#include <QObject>
#include <QTest>

namespace yardstick::test {

/// Any warning that the code under test prints fails the running test. To be called in init().
void failOnWarnings();

/// The project's own folder: fixtures are at sourcePath("tests/...").
QString sourcePath(const QString &relative);

/// A published file of the shared data folder beside the checkout, or an empty text when that folder is not
/// there.
QString publishedFile(const QString &relative);

} // namespace yardstick::test

/// Fails the test with the error's own sentence when a Result is not ok.
#define QVERIFY_RESULT(result)                                                                               \
    do {                                                                                                     \
        const auto &verifiedResult = (result); /* once: it may do something */                               \
        QVERIFY2(verifiedResult.ok(),                                                                        \
                 verifiedResult.ok() ? "" : qPrintable(verifiedResult.error().message));                     \
    } while (false)

/// Skips the test where the published files are not at hand.
#define REQUIRE_PUBLISHED(variable, relative)                                                                \
    const QString variable = yardstick::test::publishedFile(QStringLiteral(relative));                       \
    if (variable.isEmpty())                                                                                  \
    QSKIP("The published file " relative " is not at hand; the project's own fixtures cover the same "       \
          "ground.")
