#include "ui/pages/presspage.h"

#include "core/text/embargotext.h"
#include "ui/dialogs/letterheaddialog.h"
#include "ui/dialogs/messages.h"
#include "ui/dialogs/savefile.h"
#include "ui/models/tablecopy.h"
#include "ui/pages/packactions.h"
#include "ui/press/letterhead.h"
#include "ui/press/plotteddata.h"
#include "ui/press/presspicture.h"
#include "ui/press/presspreview.h"
#include "ui/press/pressshape.h"
#include "ui/press/presswords.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

const PageKind pressPageKind = {
    .id = QStringLiteral("press"),
    .name = [] { return PressPage::tr("&Press"); },
    .icon = QStringLiteral("press"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new PressPage(workspace, parent);
    },
};

PressPage::PressPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_stack(new QStackedWidget(this))
    , m_words(new PressWords(this))
    , m_shape(new PressShape(this))
    , m_letterhead(new QPushButton(tr("Office and lo&go..."), this))
    , m_marked(new QCheckBox(tr("E&xport it marked, as in the preview"), this))
    , m_preview(new PressPreview(this))
    , m_embargoLine(new QLabel(this))
    , m_save(new QPushButton(tr("&Save..."), this))
    , m_copy(new QPushButton(this))
    , m_pack(new QPushButton(this))
{
    auto *empty = new QLabel(
        tr("Nothing is being composed. Choose a chart on Trends, Compare or Map, and send it here with "
           "“Send to Press” (Ctrl+E)."),
        this);
    empty->setObjectName(QStringLiteral("press-empty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(48);
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(24, 16, 24, 12);
    row->setSpacing(24);
    row->addWidget(buildForm());
    row->addWidget(buildOut(), 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(whole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildMenus();
    connect(m_words, &PressWords::changed, this, &PressPage::edited);
    connect(m_shape, &PressShape::changed, this, &PressPage::edited);
    connect(m_marked, &QCheckBox::toggled, this, &PressPage::edited);
    connect(m_save, &QPushButton::clicked, this, &PressPage::save);
    connect(m_letterhead, &QPushButton::clicked, this, [this] {
        m_office = new LetterheadDialog(this->workspace(), this);
        connect(m_office, &LetterheadDialog::logoRequested, this, &Page::fileRequested);
        connect(m_office, &QDialog::accepted, this, [this] {
            m_press.letterhead = letterheadOf(this->workspace().store());
            edited();
        });
        m_office->open();
    });
    connect(&workspace, &Workspace::releasesChanged, this, &PressPage::showEmbargo);
}

PressPage::~PressPage()
{
    m_task.abandon();
}

QWidget *PressPage::buildForm()
{
    m_letterhead->setObjectName(QStringLiteral("press-letterhead"));
    m_letterhead->setAccessibleName(tr("The office's name and logo"));
    m_letterhead->setToolTip(tr("The office's name and logo, at the foot of every picture"));
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(14);
    column->addWidget(m_words);
    column->addWidget(m_shape);
    column->addWidget(m_letterhead, 0, Qt::AlignLeft);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(form);
    scroll->setFixedWidth(390);
    return scroll;
}

QWidget *PressPage::buildOut()
{
    m_embargoLine->setObjectName(QStringLiteral("press-embargo"));
    m_embargoLine->setWordWrap(true);
    m_marked->setObjectName(QStringLiteral("press-marked"));
    m_marked->setAccessibleName(tr("Export with the embargo marked on it"));
    m_save->setObjectName(QStringLiteral("press-save"));
    m_save->setAccessibleName(tr("Save the file"));
    m_copy->setObjectName(QStringLiteral("press-copy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setText(tr("&Copy"));
    m_pack->setObjectName(QStringLiteral("press-pack"));
    m_pack->setAccessibleName(tr("Press packs"));
    m_pack->setText(tr("Press pac&k"));
    m_pack->setToolTip(
        tr("The chart in every format with its figures, its text alternative and a draft release"));
    for (QPushButton *button : {m_copy, m_pack})
        button->setMenu(new QMenu(button));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_marked, 1);
    acts->addStretch();
    acts->addWidget(m_pack);
    acts->addWidget(m_copy);
    acts->addWidget(m_save);
    auto *out = new QWidget(this);
    auto *column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_embargoLine);
    column->addWidget(m_preview, 1);
    column->addLayout(acts);
    return out;
}

void PressPage::buildMenus()
{
    const auto add = [this](QPushButton *button, const QString &text, const char *name, auto act) {
        QAction *action = button->menu()->addAction(text, this, act);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    add(m_copy, tr("As &picture"), "press-copy-picture", [this] { copyPicture(); });
    add(m_copy, tr("As &table"), "press-copy-table", [this] { copyTable(); });
    add(m_copy, tr("As te&xt"), "press-copy-text", [this] { copyText(); });
    auto *packs = new PackActions(
        workspace(),
        [this] {
            return PressPack{m_press, m_facts};
        },
        [this](const std::function<void()> &then) { beforeLeaving(then); }, this);
    packs->fill(m_pack->menu());
    connect(packs, &PackActions::saveRequested, this, &Page::saveRequested);
    connect(packs, &PackActions::said, this, &Page::said);
}

void PressPage::compose(const PressChart &press)
{
    m_press = press;
    m_press.letterhead = letterheadOf(workspace().store());
    m_facts = {};
    m_hasChart = false; // the form still has the words of the chart before
    m_shape->setSize(press.size);
    m_hasChart = true;
    m_stack->setCurrentIndex(1);
    const IndicatorId id = findingsQueryOf(press.chart).value_or(FindingsQuery{}).indicator;
    m_words->setPress(m_press, workspace().catalogue().indicator(id));
    showEmbargo();
    loadFacts();
}

void PressPage::loadFacts()
{
    m_task.abandon();
    m_task = async::run(
        this,
        [path = workspace().storePath(), catalogue = workspace().sharedCatalogue(),
         chart = m_press.chart](const async::Progress &) {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            return store ? factsFor(*store, *catalogue, chart) : PressFacts{};
        },
        [this](const PressFacts &facts) {
            m_facts = facts;
            m_words->suggest(facts.headlines);
            showEmbargo(); // a fact may rest on a release that the chart does not show
            emit drawn();
        });
}

void PressPage::edited()
{
    if (!m_hasChart)
        return;
    m_words->apply(m_press);
    m_shape->apply(m_press);
    m_preview->setPress(m_press);
    const bool free = m_press.embargo.isEmpty() || m_marked->isChecked();
    for (QWidget *out : std::initializer_list<QWidget *>{m_save, m_copy, m_pack})
        out->setEnabled(free);
    emit contentChanged();
}

void PressPage::showEmbargo()
{
    const std::optional<QDateTime> until = embargo();
    m_press.embargo = until ? embargoMark(*until) : QString();
    m_embargoLine->setText(
        until ? tr("%1. Until then it leaves the office only with that mark on it.").arg(m_press.embargo)
              : QString());
    m_embargoLine->setVisible(until.has_value());
    m_marked->setVisible(until.has_value());
    if (!until)
        m_marked->setChecked(false);
    edited();
}

void PressPage::beforeLeaving(const std::function<void()> &then)
{
    const QStringList missing = missingCaveats(m_press);
    if (missing.isEmpty()) {
        then();
        return;
    }
    Question question;
    question.title = tr("Leave a caveat out?");
    question.text = tr("The notes no longer say: %1").arg(missing.join(QLatin1Char(' ')));
    question.detail = tr("Whoever reads the figures without it may take them for more than they are.");
    question.yes = tr("&Leave it out");
    question.destructive = true;
    ask(this, question, then);
}

void PressPage::save()
{
    beforeLeaving([this] {
        const PressFormat &format = m_shape->format();
        FileToSave file;
        file.title = tr("Save chart");
        file.fileName = pressFileName(m_press) + QLatin1Char('.') + format.extension;
        file.filter = QStringLiteral("%1 (*.%2)").arg(format.name, format.extension);
        file.extension = format.extension;
        file.write = [press = m_press, &format, output = m_shape->output()](const QString &path) {
            return writePressChart(press, format, output, path);
        };
        file.beside = [&format](const QString &path) { return filesOf(format, path).mid(1); };
        emit saveRequested(file);
    });
}

void PressPage::copyPicture()
{
    beforeLeaving([this] {
        if (const Result<QImage> picture = pressImage(m_press, 2))
            copyMarked(*picture);
    });
}

void PressPage::copyTable()
{
    copyOut(this, mimeData(cellsOf(plottedData(m_press))));
}

void PressPage::copyText()
{
    copyOut(this, factsText({m_press, m_facts}));
}

std::vector<Release> PressPage::releasesShown() const
{
    if (!m_hasChart)
        return {};
    std::vector<Release> shown = releasesOf(m_press.chart);
    for (const Release &release : m_facts.releases) {
        if (std::ranges::find(shown, release.id, &Release::id) == shown.end())
            shown.push_back(release);
    }
    return shown;
}

std::optional<PressChart> PressPage::pressChart() const
{
    return m_hasChart ? std::optional(m_press) : std::nullopt;
}

void PressPage::takeFile(const QString &path)
{
    if (m_office)
        m_office->takeLogo(path);
}

QVariantMap PressPage::choices() const
{
    return m_shape->choices();
}

void PressPage::restoreChoices(const QVariantMap &choices)
{
    m_shape->restoreChoices(choices);
}

void PressPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
}

} // namespace yardstick
