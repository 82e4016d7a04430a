#include "ui/importing/resolvedialog.h"

#include "ui/widgets/areapicker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace yardstick {

namespace {

constexpr std::array markerKinds = {
    MarkerKind::Unavailable,    MarkerKind::NotApplicable,   MarkerKind::Confidential,
    MarkerKind::LowReliability, MarkerKind::SmallPopulation, MarkerKind::Low,
    MarkerKind::High,           MarkerKind::NoneRecorded,    MarkerKind::Dash};

template <typename Widget>
Widget *named(Widget *widget, const char *name, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(name));
    widget->setAccessibleName(accessibleName);
    return widget;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

// An id for an area that has no code of its own: "YS-NORTH-PARK".
QString madeCode(const QString &name)
{
    QString code = QStringLiteral("YS-");
    for (const QChar letter : name.toUpper()) {
        if (letter.isLetterOrNumber())
            code += letter;
        else if (!code.endsWith(QLatin1Char('-')))
            code += QLatin1Char('-');
    }
    while (code.endsWith(QLatin1Char('-')))
        code.chop(1);
    return code;
}

} // namespace

ResolveDialog::ResolveDialog(const Issue &issue, const PublicationId &publication, const Catalogue &catalogue,
                             Keep keep, QWidget *parent)
    : QDialog(parent)
    , m_issue(issue)
    , m_publication(publication)
    , m_catalogue(catalogue)
    , m_keep(std::move(keep))
    , m_wrong(new QLabel(this))
{
    const bool area = issue.question == Issue::Question::UnknownArea;
    setObjectName(QStringLiteral("resolve-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(area ? tr("Which area is this?") : tr("What does this stand for?"));
    auto *text = new QLabel(issueText(issue), this);
    text->setObjectName(QStringLiteral("resolve-issue"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_wrong->setObjectName(QStringLiteral("resolve-wrong"));
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = named(buttons->button(QDialogButtonBox::Ok), "resolve-ok", tr("Keep this answer"));
    named(buttons->button(QDialogButtonBox::Cancel), "resolve-cancel", tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ResolveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *kept =
        new QLabel(tr("The answer is kept in this store and holds for every file from now on. It can be "
                      "taken back on the Data page."),
                   this);
    kept->setForegroundRole(QPalette::PlaceholderText);
    kept->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addWidget(text);
    column->addWidget(area ? buildArea() : buildMarker());
    column->addWidget(kept);
    column->addWidget(m_wrong);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(520);
    showChoice();
}

QWidget *ResolveDialog::buildArea()
{
    auto *page = new QWidget(this);
    m_known = named(new QRadioButton(tr("It is an area that Yardstick &knows:"), page), "resolve-known",
                    tr("It is an area that Yardstick knows"));
    m_new = named(new QRadioButton(tr("It is a &new area:"), page), "resolve-new", tr("It is a new area"));
    m_area = named(new SearchCombo(page), "resolve-area", tr("The area that is meant"));
    std::vector<ComboGroup> groups = allAreaGroups(m_catalogue);
    ComboGroup nearest{tr("Did you mean"), {}};
    const QString said = m_issue.subjectName.isEmpty() ? m_issue.subject : m_issue.subjectName;
    for (const Area *area : m_catalogue.nearestAreas(said))
        nearest.items.push_back({area->id.value, area->name});
    if (!nearest.items.empty())
        groups.insert(groups.begin(), nearest);
    m_area->setGroups(groups);
    m_area->lineEdit()->setPlaceholderText(tr("Type part of a name"));
    m_code = named(new QLineEdit(page), "resolve-code", tr("Code of the new area"));
    m_name = named(new QLineEdit(said, page), "resolve-name", tr("Name of the new area"));
    // A code and a name beside it, or a name alone.
    m_code->setText(m_issue.subjectName.isEmpty() ? madeCode(said) : m_issue.subject);
    m_areaKind = named(new QComboBox(page), "resolve-kind", tr("Kind of area"));
    for (const QString &key : areaKindKeys())
        m_areaKind->addItem(capitalised(key), key);
    m_areaKind->setCurrentIndex(m_areaKind->findData(areaKindKey(AreaKind::LocalAuthority)));
    m_parent = named(new SearchCombo(page), "resolve-parent", tr("What the new area is part of"));
    m_parent->setGroups(allAreaGroups(m_catalogue));
    m_parent->lineEdit()->setPlaceholderText(tr("Not said"));

    auto *form = new QFormLayout;
    form->setContentsMargins(26, 0, 0, 0);
    form->addRow(tr("&Code"), m_code);
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("K&ind"), m_areaKind);
    form->addRow(tr("&Part of"), m_parent);
    auto *known = new QHBoxLayout;
    known->setContentsMargins(26, 0, 0, 0);
    known->addWidget(m_area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_known);
    column->addLayout(known);
    column->addWidget(m_new);
    column->addLayout(form);
    m_known->setChecked(true);
    connect(m_known, &QRadioButton::toggled, this, &ResolveDialog::showChoice);
    connect(m_area, &SearchCombo::chosen, this, &ResolveDialog::showChoice);
    connect(m_code, &QLineEdit::textChanged, this, &ResolveDialog::showChoice);
    connect(m_name, &QLineEdit::textChanged, this, &ResolveDialog::showChoice);
    return page;
}

QWidget *ResolveDialog::buildMarker()
{
    auto *page = new QWidget(this);
    m_markerKind = named(new QComboBox(page), "resolve-marker", tr("What the text stands for"));
    m_markerKind->addItem(tr("Choose..."), QString());
    for (const MarkerKind kind : markerKinds)
        m_markerKind->addItem(capitalised(markerMeaning(kind)), markerKindKey(kind));
    m_meaning = named(new QLineEdit(page), "resolve-meaning", tr("The publisher's own words for it"));
    m_meaning->setPlaceholderText(tr("As the publisher's notes say it, if they do"));
    const Publication *publication = m_catalogue.publication(m_publication);
    auto *what = new QLabel(tr("In the tables of “%1”, the text “%2” means that the figure is:")
                                .arg(publication ? publication->title : m_publication.value, m_issue.subject),
                            page);
    what->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Figure"), m_markerKind);
    form->addRow(tr("In the publisher's &words"), m_meaning);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(what);
    column->addLayout(form);
    connect(m_markerKind, &QComboBox::currentIndexChanged, this, &ResolveDialog::showChoice);
    return page;
}

void ResolveDialog::showChoice()
{
    m_wrong->hide();
    if (m_markerKind) {
        m_ok->setEnabled(!m_markerKind->currentData().toString().isEmpty());
        return;
    }
    const bool known = m_known->isChecked();
    m_area->setEnabled(known);
    for (QWidget *field : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_name),
                           static_cast<QWidget *>(m_areaKind), static_cast<QWidget *>(m_parent)})
        field->setEnabled(!known);
    m_ok->setEnabled(known ? !m_area->currentId().isEmpty()
                           : !m_code->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty());
}

std::vector<OfficeEntry> ResolveDialog::entries() const
{
    if (m_markerKind)
        return {markerEntry(m_publication.value, m_issue.subject, m_markerKind->currentData().toString(),
                            m_meaning->text().trimmed())};
    if (m_known->isChecked()) {
        const QString id = m_area->currentId();
        std::vector<OfficeEntry> made = {aliasEntry(m_issue.subject, id)};
        // A code that stands for an area brings the name beside it, or the two would contradict each other.
        const Area *area = m_catalogue.area({id});
        if (area && !m_issue.subjectName.isEmpty() && !m_catalogue.isNameOf(*area, m_issue.subjectName))
            made.push_back(aliasEntry(m_issue.subjectName, id));
        return made;
    }
    const QString code = m_code->text().trimmed();
    const QString name = m_name->text().trimmed();
    std::vector<OfficeEntry> made = {
        areaEntry(code, name, m_areaKind->currentData().toString(), m_parent->currentId())};
    const QString said = m_issue.subjectName.isEmpty() ? m_issue.subject : m_issue.subjectName;
    if (said != name)
        made.push_back(aliasEntry(said, code));
    if (!m_issue.subjectName.isEmpty() && m_issue.subject != code)
        made.push_back(aliasEntry(m_issue.subject, code));
    return made;
}

void ResolveDialog::accept()
{
    if (const Result<void> kept = m_keep(entries()); !kept) {
        m_wrong->setText(kept.error().message);
        m_wrong->show();
        return;
    }
    QDialog::accept();
}

} // namespace yardstick
