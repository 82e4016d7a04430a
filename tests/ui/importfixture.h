// What the tests of importing share: a workbook, waiting for a dialog, pressing its buttons.
#pragma once

#include "tests/support/layoutcase.h"
#include "tests/ui/windowfixture.h"

#include <QPushButton>

namespace yardstick::test {

/// The case of the ONS's force tables as an .xlsx.
inline QString workbook(const WindowFixture &fixture)
{
    const auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    if (!layoutCase)
        return {};
    const auto path = writeCase(*layoutCase, fixture.file({}), QStringLiteral("xlsx"));
    return path ? *path : QString();
}

/// The workbook with one cell of the first West Mercia row changed, as `name`.xlsx.
inline QString spoiltWorkbook(const WindowFixture &fixture, const QString &name, int column,
                              const QStringList &texts)
{
    auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    if (!layoutCase)
        return {};
    layoutCase->fileName = name + QStringLiteral(".xlsx");
    for (TestSheet &sheet : layoutCase->sheets) {
        for (QStringList &row : sheet.rows) {
            if (row.value(0) != westMercia.value)
                continue;
            for (qsizetype i = 0; i < texts.size(); ++i)
                row[column + i] = texts.at(i);
            const auto path = writeCase(*layoutCase, fixture.file({}), QStringLiteral("xlsx"));
            return path ? *path : QString();
        }
    }
    return {};
}

template <typename Dialog>
Dialog *waitFor(WindowFixture &fixture)
{
    Dialog *found = nullptr;
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT((found = fixture.window().findChild<Dialog *>()) && found->isVisible(),
                                 20000);
    }();
    return found;
}

inline void press(QWidget *in, const char *button)
{
    auto *found = in->findChild<QPushButton *>(QLatin1String(button));
    QVERIFY2(found && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace yardstick::test
