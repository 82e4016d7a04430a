// The chart on its way to the press: its words and shape beside a preview that is the file, and the ways out
// of the program: a file, the clipboard, a pack with a draft release, a pack for every force or indicator.
#pragma once

#include "ui/async.h"
#include "ui/pages/page.h"
#include "ui/press/presspack.h"

#include <QPointer>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace yardstick {

class LetterheadDialog;
class PressPreview;
class PressShape;
class PressWords;

class PressPage : public Page {
    Q_OBJECT

public:
    explicit PressPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PressPage() override;

    std::vector<Release> releasesShown() const override;
    std::optional<PressChart> pressChart() const override;
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void compose(const PressChart &press) override;
    void takeFile(const QString &path) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildOut();
    void buildMenus();
    void edited();
    void showEmbargo();
    void loadFacts();
    /// Calls `then` where nothing speaks against the picture leaving: an embargo that is not marked, a caveat
    /// left out.
    void beforeLeaving(const std::function<void()> &then);
    void save();
    void copyPicture();
    void copyTable();
    void copyText();

    PressChart m_press;
    bool m_hasChart = false;
    PressFacts m_facts;
    async::Task m_task;
    QPointer<LetterheadDialog> m_office;
    QStackedWidget *m_stack;
    PressWords *m_words;
    PressShape *m_shape;
    QPushButton *m_letterhead;
    QCheckBox *m_marked;
    PressPreview *m_preview;
    QLabel *m_embargoLine;
    QPushButton *m_save;
    QPushButton *m_copy;
    QPushButton *m_pack;
};

} // namespace yardstick
