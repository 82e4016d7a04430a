// A main window on the Overview, and figures of which one indicator is worse and worsening, one worse and
// improving, one better.
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/models/overviewtable.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/overviewview.h"

#include <QLabel>

namespace yardstick::test {

inline const QString knife = QStringLiteral("knife-offences");
inline const QString robbery = QStringLiteral("robbery");
inline const QString crime = QStringLiteral("recorded-crime");

/// A printed rate with its count for three areas: five years, West Mercia's from `first` to `last`.
inline void addRates(std::vector<TestFigure> &figures, const QString &indicator, double per, double first,
                     double last)
{
    const auto add = [&](const AreaId &area, int year, double count, double people) {
        const QString period = QString::number(year);
        figures.push_back({indicator, area.value, period, count});
        figures.push_back({indicator + QStringLiteral("-rate"), area.value, period, count / people * per});
    };
    for (int i = 0; i < 5; ++i) {
        add(westMercia, 2020 + i, std::round(first + (last - first) * i / 4), 1300000);
        add(westMidlands, 2020 + i, 2000 + i, 2900000);
        add(englandAndWales, 2020 + i, 40000 + i, 60000000);
    }
}

/// Knife crime is worse and worsening, robbery worse and improving, all crime better.
inline std::vector<TestFigure> threeIndicators()
{
    std::vector<TestFigure> figures;
    addRates(figures, knife, 100000, 1500, 2600);
    addRates(figures, robbery, 1000, 2600, 1500);
    addRates(figures, crime, 1000, 500, 500);
    return figures;
}

/// The window on the Overview, with a tester at its model.
class OverviewFixture : public WindowFixture {
public:
    OverviewFixture() { settings().setValue(QStringLiteral("page"), QStringLiteral("overview")); }

    bool open(const std::vector<TestFigure> &figures = threeIndicators())
    {
        if ((!figures.empty() && !storeFigures(figures)) || !workspace().setOwnArea(westMercia))
            return false;
        const bool shown = show();
        window().resize(1280, 800); // every column in sight, whatever the screen
        return shown;
    }
    OverviewPage &page() { return *window().findChild<OverviewPage *>(); }
    OverviewView &table() { return *find<OverviewView>("overview-table"); }
    QString count() { return find<QLabel>("overview-subtitle")->text(); }

    /// The first column of every line.
    QStringList lines()
    {
        QStringList texts;
        const QAbstractItemModel &model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, 0).data().toString();
        return texts;
    }
    QStringList indicators()
    {
        QStringList texts;
        const QAbstractItemModel &model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!table().isHeading(model.index(row, 0)))
                texts << model.index(row, 0).data().toString();
        }
        return texts;
    }
    QModelIndex cell(const QString &line, OverviewColumn column = OverviewColumn::Indicator)
    {
        return table().model()->index(static_cast<int>(lines().indexOf(line)), static_cast<int>(column));
    }
    void clickOn(const QString &line)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(cell(line)).center());
    }
    bool afterAnswer(const std::function<void()> &action)
    {
        QSignalSpy changed(&page(), &Page::contentChanged);
        action();
        return changed.count() > 0 || changed.wait();
    }
};

inline const QString knifeName = QStringLiteral("Knife-enabled offences");
inline const QString robberyName = QStringLiteral("Robbery");
inline const QString crimeName = QStringLiteral("Total recorded crime (excluding fraud)");

} // namespace yardstick::test
