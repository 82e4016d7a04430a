#include "ui/funding/recorddialog.h"

#include "core/funding/edit.h"
#include "ui/dialogs/messages.h"
#include "ui/funding/recordform.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

qint64 numberIn(const Record &record, const RecordField *field)
{
    const FieldValue value = field ? field->read(record) : FieldValue();
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

/// The field that need not be asked for: the one that says the owner.
const RecordField *fixedField(const Record &record, const RecordRef &owner)
{
    const RecordField *field = owner.kind ? referenceTo(kindOf(record), *owner.kind) : nullptr;
    return field && numberIn(record, field) == owner.number ? field : nullptr;
}

} // namespace

Record newRecord(const FundingAnswer &answer, const RecordKind &kind, const RecordRef &owner)
{
    Record record = kind.make();
    for (RecordRef up = owner; up.kind; up = ownerOf(answer.funding, up)) {
        const RecordField *field = referenceTo(kind, *up.kind);
        // A payment of an award says no programme, and a decision one of the two.
        const bool wanted =
            up == owner || (field && field->required) || &kind == &awardKind || &kind == &applicationKind;
        if (field && wanted && field->read(record).index() == 0)
            field->write(record, up.number);
    }
    return record;
}

RecordDialog::RecordDialog(Workspace &workspace, std::shared_ptr<const FundingAnswer> answer, Record record,
                           RecordRef owner, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_answer(std::move(answer))
    , m_before(std::move(record))
    , m_owner(owner)
    , m_form(new RecordForm(m_before, fixedField(m_before, owner), context(), this))
    , m_said(new QLabel(this))
    , m_next(new QPushButton(tr("Add and &next"), this))
{
    setObjectName(QStringLiteral("record-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectAll();
    m_form->focusFirst();
}

FieldInputContext RecordDialog::context()
{
    return {m_answer->funding, m_workspace.catalogue(),
            [this](const RecordField &field) { return offers(field); },
            [this](const RecordField &, const std::function<void(const ComboItem &)> &made) {
                makeOrganisation(made);
            },
            [] {}};
}

void RecordDialog::build()
{
    const RecordKind &kind = kindOf(m_before);
    const bool isNew = numberOf(m_before) == 0;
    const QString name = QString::fromUtf8(kind.name).toLower();
    setWindowTitle(isNew ? tr("Add %1").arg(name) : tr("Change %1").arg(name));
    auto *about = new QLabel(this);
    about->setObjectName(QStringLiteral("record-about"));
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setText(m_owner.kind ? tr("Of %1: %2. Fields with * are needed.")
                                      .arg(QString::fromUtf8(m_owner.kind->name).toLower(),
                                           recordLabel(m_answer->funding, m_owner))
                                : tr("Fields with * are needed."));
    m_said->setObjectName(QStringLiteral("record-said"));
    m_said->setWordWrap(true);
    QPalette palette = m_said->palette();
    palette.setColor(QPalette::WindowText, themeFor(palette).worse);
    m_said->setPalette(palette);
    m_said->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_keep = buttons->button(QDialogButtonBox::Ok);
    m_keep->setText(isNew ? tr("&Add") : tr("&Change"));
    m_keep->setObjectName(QStringLiteral("record-keep"));
    m_keep->setAccessibleName(isNew ? tr("Add") : tr("Change"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("record-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    m_next->setObjectName(QStringLiteral("record-next"));
    m_next->setAccessibleName(tr("Add, and begin the next one"));
    m_next->setShortcut(QKeySequence(tr("Ctrl+Return")));
    m_next->setToolTip(tr("Keeps this one and begins another (Ctrl+Return)"));
    m_next->setAutoDefault(false);
    buttons->addButton(m_next, QDialogButtonBox::ActionRole);
    m_next->setVisible(isNew);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_form->setContentsMargins(0, 0, 12, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 12, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(scroll, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    const int room = screen()->availableGeometry().height() - 120;
    resize(600, std::min(room, m_form->sizeHint().height() + 150));
}

RecordDialog::~RecordDialog()
{
    // A field that loses the keyboard as it is deleted says that it was edited.
    m_form->disconnect(this);
}

void RecordDialog::connectAll()
{
    connect(m_next, &QPushButton::clicked, this, &RecordDialog::keepAndGoOn);
    connect(m_form, &RecordForm::edited, this, [this] { m_said->hide(); });
}

std::vector<ComboItem> RecordDialog::offers(const RecordField &field) const
{
    const RecordKind &wanted = *recordKind(QString::fromLatin1(field.refersTo));
    const FundingRegister &funding = m_answer->funding;
    // What belongs to the same award or programme, where there is one: an instalment of the award that was
    // paid, a lot of the programme.
    std::vector<Record> records;
    bool narrowed = false;
    for (const RecordKind *shared : {&awardKind, &programmeKind}) {
        const RecordField *mine = referenceTo(kindOf(m_before), *shared);
        const qint64 number = numberIn(m_before, mine);
        if (narrowed || number == 0 || mine == &field || !referenceTo(wanted, *shared))
            continue;
        records = recordsOf(funding, m_answer->index, wanted, {shared, number});
        narrowed = true;
    }
    for (std::size_t place = 0; !narrowed && place < wanted.count(funding); ++place)
        records.push_back(wanted.at(funding, place));
    std::vector<ComboItem> items;
    for (const Record &record : records) {
        const QString label = wanted.label(record, funding);
        items.push_back({QString::number(numberOf(record)),
                         label.isEmpty() ? tr("Number %1").arg(numberOf(record)) : label});
    }
    std::ranges::stable_sort(items, [](const ComboItem &a, const ComboItem &b) {
        return a.text.compare(b.text, Qt::CaseInsensitive) < 0;
    });
    return items;
}

void RecordDialog::makeOrganisation(const std::function<void(const ComboItem &)> &made)
{
    auto *dialog = new RecordDialog(m_workspace, m_answer, Organisation(), {}, this);
    dialog->m_next->hide();
    connect(dialog, &RecordDialog::kept, this, [made](const Record &record) {
        made({QString::number(numberOf(record)), std::get<Organisation>(record).name});
    });
    dialog->open();
}

bool RecordDialog::keep()
{
    if (!m_form->isSound())
        return false;
    const Record now = m_form->entered();
    if (numberOf(m_before) != 0 && now == m_before)
        return true;
    const RecordChange change = numberOf(m_before) == 0 ? addition(now) : alteration(m_before, now);
    const Result<FundingEdit> done = m_workspace.editFunding(editOf(m_answer->funding, change));
    m_said->setText(done ? QString() : done.error().message);
    m_said->setVisible(!done);
    if (done)
        emit kept(*done->changes.front().after);
    return bool(done);
}

void RecordDialog::keepAndGoOn()
{
    if (!keep())
        return;
    Record next = m_before; // belongs to the same
    m_form->begin(next);
    m_form->focusFirst();
}

void RecordDialog::accept()
{
    if (keep())
        QDialog::accept();
}

void RecordDialog::reject()
{
    if (m_form->entered() == m_before)
        return QDialog::reject();
    Question question;
    question.title = tr("Leave it?");
    question.text = tr("What you have entered here has not been kept.");
    question.yes = tr("&Leave it");
    question.destructive = true;
    ask(this, question, [this] { QDialog::reject(); });
}

} // namespace yardstick
