// A page of the window, and the table of pages. To add a page: <name>page.{h,cpp} with its PageKind, and one
// line in page.cpp; menus, rail, command line and tests follow the table.
#pragma once

#include "core/analysis/series.h"
#include "core/model/release.h"
#include "ui/leaving.h"
#include "ui/press/presschart.h"
#include "ui/theme.h"

#include <QVariantMap>
#include <QWidget>

#include <optional>
#include <vector>

namespace yardstick {

class TableView;
class Workspace;
struct FileToSave;

/// A file that a page needs.
struct FileWish {
    QString purpose; ///< names the folder that is remembered: "boundaries"
    QString title;   ///< of the dialog
    QString filter;
};

/// A figure that a person wants to see on another page.
struct FigureWish {
    IndicatorId indicator;
    AreaId area = {};                    ///< beside what the page shows; none: what it shows
    std::optional<Measure> measure = {}; ///< in which it was shown; none: whichever the page has

    bool operator==(const FigureWish &) const = default;
};

/// What the window can ask of the page on screen. A page that has no chart or no table leaves the defaults.
class Page : public QWidget, public ShowsFigures {
    Q_OBJECT

public:
    explicit Page(Workspace &workspace, QWidget *parent = nullptr);

    virtual void setTheme(const Theme &theme) { Q_UNUSED(theme) }
    /// The releases behind the figures on screen.
    virtual std::vector<Release> releasesShown() const { return {}; }
    std::optional<QDateTime> embargo() const override;
    /// The chart on screen as a press picture with its texts filled in; none when there is no figure.
    virtual std::optional<PressChart> pressChart() const { return std::nullopt; }
    virtual TableView *table() const { return nullptr; }
    /// What a person chose on the page, to be remembered between sessions. An old or broken map does no harm.
    virtual QVariantMap choices() const { return {}; }
    virtual void restoreChoices(const QVariantMap &choices) { Q_UNUSED(choices) }
    /// A release has just been imported: the page shows something of it where what it shows now has no
    /// figures.
    virtual void showImported(const Release &release) { Q_UNUSED(release) }
    /// A chart that another page sends to be composed for release.
    virtual void compose(const PressChart &press) { Q_UNUSED(press) }
    /// The person wants to see this figure. A page that shows no areas of choice passes over the area.
    virtual void showFigure(const FigureWish &wish) { Q_UNUSED(wish) }
    void showIndicator(const IndicatorId &indicator) { showFigure({indicator}); }
    /// The file that the person chose when the page had asked for one.
    virtual void takeFile(const QString &path) { Q_UNUSED(path) }

signals:
    /// The figures on screen changed: releases, chart and table are to be asked for anew.
    void contentChanged();
    /// The page has painted what it was asked to show.
    void drawn();
    void importRequested();
    void exportRequested();
    /// The page needs a file of the person's: see takeFile().
    void fileRequested(const yardstick::FileWish &wish);
    /// Something was done, as a sentence.
    void said(const QString &sentence);
    /// A file of what the page shows is to be written.
    void saveRequested(const yardstick::FileToSave &file);
    /// The person wants the trend of a figure: on the page of trends, beside what is chosen there.
    void trendRequested(const yardstick::FigureWish &wish);
    /// The groups of forces are to be looked at or changed.
    void groupsRequested();
    void undoImportRequested(yardstick::ReleaseId release);
    /// Two stored editions are to be held against each other, beginning with this one.
    void compareRequested(yardstick::ReleaseId release);
    /// What the office has added is to be shown.
    void officeRequested();

protected:
    Workspace &workspace() const { return m_workspace; }
    /// For the sources of a press chart.
    PublicationLookup publications() const;
    /// Shows the first listed indicator of a publication: for pages that show no figure.
    void showFirstOf(const PublicationId &publication);
    /// Opens what is known of where a figure comes from; of none, nothing.
    void openOriginOf(const TrendData &figures, const PointRef &ref);

private:
    Workspace &m_workspace;
};

struct PageKind {
    QString id;
    QString (*name)(); ///< translated, with its mnemonic: "&Trends"
    QString icon;      ///< of resources/icons
    Page *(*create)(Workspace &workspace, QWidget *parent);
};

/// Every page, in the order of the rail.
const std::vector<const PageKind *> &pageKinds();
extern const PageKind overviewPageKind;
extern const PageKind trendsPageKind;
extern const PageKind comparePageKind;
extern const PageKind mapPageKind;
extern const PageKind programmesPageKind;
extern const PageKind pressPageKind;
extern const PageKind dataPageKind;

} // namespace yardstick
