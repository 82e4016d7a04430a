#include "ui/dialogs/groupform.h"

#include "core/text/counttext.h"
#include "core/text/format.h"
#include "ui/theme.h"
#include "ui/widgets/areapicker.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr size_t leastMembers = 2;

QDate dayFrom(const QString &text)
{
    const std::optional<Period> period = parsePeriod(text);
    if (period && period->kind() == Period::Kind::Day)
        return period->firstDay();
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

QString dayText(QDate day)
{
    return day.isValid() ? dateText(day) : QString();
}

} // namespace

GroupProblems problemsOf(const AreaGroup &group, const QString &asOfText,
                         const std::vector<AreaGroup> &others)
{
    GroupProblems problems;
    const bool taken = std::ranges::any_of(others, [&](const AreaGroup &other) {
        return other.name.compare(group.name, Qt::CaseInsensitive) == 0 && other.asOf == group.asOf;
    });
    if (group.name.isEmpty())
        problems.name = GroupForm::tr("Give the group a name.");
    else if (taken)
        problems.name = GroupForm::tr("There is a group of this name for this day already.");
    if (asOfText.isEmpty())
        problems.asOf = GroupForm::tr("Say for which day these forces are the members.");
    else if (!group.asOf.isValid())
        problems.asOf = GroupForm::tr("This is no day; write it as 1 October 2021 or 2021-10-01.");
    if (group.source.isEmpty())
        problems.source = GroupForm::tr("Say who publishes this membership, and where.");
    if (group.members.size() < leastMembers)
        problems.members = GroupForm::tr("Tick at least two forces.");
    return problems;
}

GroupForm::GroupForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_asOf(new QLineEdit(this))
    , m_source(new QLineEdit(this))
    , m_search(new QLineEdit(this))
    , m_members(new QListWidget(this))
    , m_count(new QLabel(this))
    , m_nameProblem(new QLabel(this))
    , m_asOfProblem(new QLabel(this))
    , m_sourceProblem(new QLabel(this))
    , m_membersProblem(new QLabel(this))
{
    build();
    for (QLineEdit *field : {m_name, m_asOf, m_source})
        connect(field, &QLineEdit::textEdited, this, &GroupForm::changed);
    connect(m_search, &QLineEdit::textChanged, this, &GroupForm::showMatches);
    connect(m_members, &QListWidget::itemChanged, this, &GroupForm::changed);
    m_search->installEventFilter(this);
}

void GroupForm::build()
{
    const auto name = [](QWidget *field, const char *objectName, const QString &accessibleName) {
        field->setObjectName(QLatin1String(objectName));
        field->setAccessibleName(accessibleName);
    };
    name(m_name, "group-name", tr("Name of the group"));
    name(m_asOf, "group-as-of", tr("As of"));
    name(m_source, "group-source", tr("Source"));
    name(m_search, "group-search", tr("Search forces"));
    name(m_members, "group-members", tr("Members"));
    m_name->setPlaceholderText(tr("Most Similar Group"));
    m_search->setPlaceholderText(tr("Search forces"));
    m_search->setClearButtonEnabled(true);
    m_members->setMinimumHeight(150);
    m_count->setObjectName(QStringLiteral("group-count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString &caption, QLineEdit *field, QLabel *problem, const char *problemName) {
        auto *label = new QLabel(caption, this);
        label->setBuddy(field);
        problem->setObjectName(QLatin1String(problemName));
        problem->setWordWrap(true);
        problem->hide();
        column->addWidget(label);
        column->addWidget(field);
        column->addWidget(problem);
        column->addSpacing(8);
    };
    add(tr("&Name"), m_name, m_nameProblem, "group-name-problem");
    add(tr("&As of"), m_asOf, m_asOfProblem, "group-as-of-problem");
    add(tr("&Source"), m_source, m_sourceProblem, "group-source-problem");
    m_membersProblem->setObjectName(QStringLiteral("group-members-problem"));
    m_membersProblem->hide();
    auto *label = new QLabel(tr("&Members"), this);
    label->setBuddy(m_search);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addStretch();
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_members, 1);
    column->addWidget(m_membersProblem);
}

void GroupForm::setGroup(const AreaGroup &group, const Catalogue &catalogue, bool readOnly)
{
    m_group = group;
    m_checked = false;
    say({});
    m_name->setText(group.name);
    m_asOf->setText(dayText(group.asOf));
    m_source->setText(group.source);
    for (QLineEdit *field : {m_name, m_asOf, m_source}) {
        field->setReadOnly(readOnly);
        field->setCursorPosition(0);
    }
    m_asOf->setPlaceholderText(readOnly ? QString() : tr("1 October 2021"));
    m_source->setPlaceholderText(readOnly ? QString() : tr("Who publishes it, and where"));
    m_search->clear();
    fillMembers(group, catalogue, readOnly);
    showCount();
}

void GroupForm::fillMembers(const AreaGroup &group, const Catalogue &catalogue, bool readOnly)
{
    const QSignalBlocker quiet(m_members);
    m_members->clear();
    std::vector<ComboItem> items = forceGroup(catalogue).items;
    for (const AreaId &member : group.members) { // a force that is no more stays a member of what it was in
        if (std::ranges::find(items, member.value, &ComboItem::id) == items.end()) {
            const Area *area = catalogue.area(member);
            items.push_back({member.value, area ? area->name : member.value});
        }
    }
    for (const ComboItem &force : items) {
        const bool member = std::ranges::find(group.members, AreaId{force.id}) != group.members.end();
        if (readOnly && !member)
            continue;
        auto *item = new QListWidgetItem(force.text, m_members);
        item->setData(Qt::UserRole, force.id);
        item->setCheckState(member ? Qt::Checked : Qt::Unchecked);
        if (readOnly)
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    }
}

AreaGroup GroupForm::group() const
{
    AreaGroup group = m_group;
    group.name = m_name->text().simplified();
    group.asOf = dayFrom(m_asOf->text());
    group.source = m_source->text().simplified();
    // Members keep the order in which they stood; new ones follow by name.
    std::vector<AreaId> ticked;
    for (int row = 0; row < m_members->count(); ++row) {
        if (m_members->item(row)->checkState() == Qt::Checked)
            ticked.push_back({m_members->item(row)->data(Qt::UserRole).toString()});
    }
    std::erase_if(group.members,
                  [&](const AreaId &member) { return std::ranges::find(ticked, member) == ticked.end(); });
    for (const AreaId &member : ticked) {
        if (std::ranges::find(group.members, member) == group.members.end())
            group.members.push_back(member);
    }
    return group;
}

void GroupForm::changed()
{
    showCount();
    if (m_checked)
        say(problemsOf(group(), m_asOf->text().trimmed(), m_others));
    emit edited();
}

bool GroupForm::check(const std::vector<AreaGroup> &others)
{
    m_others = others;
    m_checked = true;
    const GroupProblems problems = problemsOf(group(), m_asOf->text().trimmed(), others);
    say(problems);
    const std::vector<std::pair<QString, QWidget *>> fields = {{problems.name, m_name},
                                                               {problems.asOf, m_asOf},
                                                               {problems.source, m_source},
                                                               {problems.members, m_search}};
    const auto first = std::ranges::find_if(fields, [](const auto &field) { return !field.first.isEmpty(); });
    if (first != fields.end())
        first->second->setFocus();
    return !problems.any();
}

void GroupForm::say(const GroupProblems &problems)
{
    const Theme theme = themeFor(palette());
    const auto show = [&theme](QLabel *label, const QString &problem) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, readableOn(theme.worse, theme.window));
        label->setPalette(colours);
        label->setText(problem);
        label->setVisible(!problem.isEmpty());
    };
    show(m_nameProblem, problems.name);
    show(m_asOfProblem, problems.asOf);
    show(m_sourceProblem, problems.source);
    show(m_membersProblem, problems.members);
}

void GroupForm::showCount()
{
    m_count->setText(countText(std::ssize(group().members), tr("1 force"), tr("%1 forces")));
}

void GroupForm::showMatches(const QString &part)
{
    for (int row = 0; row < m_members->count(); ++row) {
        QListWidgetItem *item = m_members->item(row);
        item->setHidden(!item->text().contains(part, Qt::CaseInsensitive));
    }
}

bool GroupForm::eventFilter(QObject *watched, QEvent *event)
{
    // From the search field, Down goes to the list and Return ticks the first match.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        QListWidgetItem *first = nullptr;
        for (int row = 0; row < m_members->count() && !first; ++row)
            first = m_members->item(row)->isHidden() ? nullptr : m_members->item(row);
        if (first && key == Qt::Key_Down) {
            m_members->setCurrentItem(first);
            m_members->setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (first && (first->flags() & Qt::ItemIsUserCheckable))
                first->setCheckState(first->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            m_search->selectAll();
            return true; // not the dialog's default button
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yardstick
