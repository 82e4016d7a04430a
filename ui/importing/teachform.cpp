#include "ui/importing/teachform.h"

#include "ui/importing/teachjobs.h"
#include "ui/models/gridmodel.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

const QString noArea = QStringLiteral("none");

// A caption above its field: the column of fields is narrow.
void addCaptioned(QVBoxLayout *column, const QString &caption, QWidget *field)
{
    auto *label = new QLabel(caption, field->parentWidget());
    label->setBuddy(field);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(label);
    pair->addWidget(field);
    column->addLayout(pair);
}

} // namespace

TeachForm::TeachForm(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_table(new QComboBox(this))
    , m_sheet(new QComboBox(this))
    , m_reason(new QLabel(this))
    , m_headerRow(new QSpinBox(this))
    , m_headerRows(new QSpinBox(this))
    , m_shape(new Segmented(QStringLiteral("teach-shape"), this))
    , m_publication(field("teach-publication", tr("Title of the publication")))
    , m_publisher(field("teach-publisher", tr("Publisher")))
    , m_indicator(field("teach-indicator", tr("What the figures count")))
    , m_unit(field("teach-unit", tr("Unit of the figures")))
    , m_area(new SearchCombo(this))
    , m_period(field("teach-period", tr("Period of the whole table")))
    , m_periodWrong(new QLabel(this))
    , m_columnBox(new QGroupBox(this))
    , m_columnText(new QLabel(this))
    , m_columnIndicator(field("teach-column-indicator", tr("What the chosen column counts")))
    , m_columnUnit(field("teach-column-unit", tr("Unit of the chosen column")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(buildTable());
    column->addWidget(buildNames(catalogue));
    column->addWidget(buildColumn());
    column->addStretch();
    setColumn(-1);
}

QLineEdit *TeachForm::field(const char *name, const QString &accessibleName)
{
    auto *made = new QLineEdit(this);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(accessibleName);
    return made;
}

QWidget *TeachForm::buildTable()
{
    m_table->setObjectName(QStringLiteral("teach-table"));
    m_table->setAccessibleName(tr("Table that is meant"));
    m_sheet->setObjectName(QStringLiteral("teach-sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    for (QComboBox *combo : {m_table, m_sheet, static_cast<QComboBox *>(m_area)})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // As wide as there is room: a million rows would ask for more.
    for (QSpinBox *spin : {m_headerRow, m_headerRows})
        spin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_reason->setObjectName(QStringLiteral("teach-reason"));
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_headerRow->setObjectName(QStringLiteral("teach-header-row"));
    m_headerRow->setAccessibleName(tr("First row of the headings"));
    m_headerRow->setRange(1, 1'048'576);
    m_headerRows->setObjectName(QStringLiteral("teach-header-rows"));
    m_headerRows->setAccessibleName(tr("How many rows the headings take"));
    m_headerRows->setRange(1, 6);
    m_shape->setAccessibleName(tr("Where the periods are"));
    m_shape->setSegments({{0, tr("In rows"), tr("A column, or the whole table, says the period")},
                          {1, tr("In headings"), tr("Every column of figures is for a period of its own")}});
    m_shape->setCurrent(0);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addCaptioned(column, tr("&Table"), m_table);
    column->addWidget(m_reason);
    addCaptioned(column, tr("&Sheet"), m_sheet);
    auto *rows = new QHBoxLayout;
    auto *first = new QVBoxLayout;
    auto *many = new QVBoxLayout;
    addCaptioned(first, tr("&Heading in row"), m_headerRow);
    addCaptioned(many, tr("&Rows of it"), m_headerRows);
    rows->addLayout(first);
    rows->addLayout(many);
    column->addLayout(rows);
    auto *shape = new QLabel(tr("Periods stand"), box);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(shape);
    pair->addWidget(m_shape);
    column->addLayout(pair);
    connect(m_table, &QComboBox::activated, this, &TeachForm::tableChosen);
    connect(m_sheet, &QComboBox::activated, this, &TeachForm::sheetChosen);
    const auto header = [this] {
        if (!m_quiet)
            emit headerChosen(m_headerRow->value() - 1, m_headerRows->value());
    };
    connect(m_headerRow, &QSpinBox::valueChanged, this, header);
    connect(m_headerRows, &QSpinBox::valueChanged, this, header);
    connect(m_shape, &Segmented::chosen, this, &TeachForm::take);
    return box;
}

QWidget *TeachForm::buildNames(const Catalogue &catalogue)
{
    m_area->setObjectName(QStringLiteral("teach-area"));
    m_area->setAccessibleName(tr("Area of the whole table"));
    m_area->lineEdit()->setPlaceholderText(tr("Where no column names areas"));
    std::vector<ComboGroup> areas = allAreaGroups(catalogue);
    areas.insert(areas.begin(), {QString(), {{noArea, tr("Columns name the areas")}}});
    m_area->setGroups(areas);
    m_periodWrong->setObjectName(QStringLiteral("teach-period-wrong"));
    m_periodWrong->setWordWrap(true);
    m_periodWrong->hide();
    m_period->setPlaceholderText(tr("year ending March 2025"));
    m_unit->setPlaceholderText(tr("offences"));
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addCaptioned(column, tr("&Publication"), m_publication);
    addCaptioned(column, tr("Pu&blisher"), m_publisher);
    addCaptioned(column, tr("What the figures c&ount"), m_indicator);
    addCaptioned(column, tr("&Unit"), m_unit);
    addCaptioned(column, tr("&Area of the whole table"), m_area);
    addCaptioned(column, tr("Perio&d of the whole table"), m_period);
    column->addWidget(m_periodWrong);
    connect(m_area, &SearchCombo::chosen, this, &TeachForm::take);
    for (QLineEdit *one : {m_publication, m_publisher, m_indicator, m_unit, m_period})
        connect(one, &QLineEdit::textEdited, this, &TeachForm::take);
    return box;
}

QWidget *TeachForm::buildColumn()
{
    m_columnText->setObjectName(QStringLiteral("teach-column"));
    m_columnText->setWordWrap(true);
    auto *column = new QVBoxLayout(m_columnBox);
    column->setSpacing(8);
    column->addWidget(m_columnText);
    addCaptioned(column, tr("Counts (where it differs)"), m_columnIndicator);
    addCaptioned(column, tr("Unit (where it differs)"), m_columnUnit);
    for (QLineEdit *one : {m_columnIndicator, m_columnUnit})
        connect(one, &QLineEdit::textEdited, this, &TeachForm::takeColumn);
    return m_columnBox;
}

void TeachForm::setTables(const std::vector<TaughtTable> &tables, const QStringList &sheets)
{
    m_tables = tables;
    m_table->clear();
    for (const TaughtTable &table : tables)
        m_table->addItem(tr("%1, row %2: %3")
                             .arg(table.sheetName.trimmed())
                             .arg(table.headerRow + 1)
                             .arg(table.title.isEmpty() ? tr("no title") : table.title));
    m_table->setCurrentIndex(-1);
    m_table->setEnabled(!tables.empty());
    m_sheet->clear();
    for (const QString &sheet : sheets)
        m_sheet->addItem(sheet.trimmed());
}

void TeachForm::setLesson(const Lesson &lesson)
{
    m_quiet = true;
    m_lesson = lesson;
    const TaughtTable &table = lesson.table;
    const auto same = std::ranges::find_if(m_tables, [&table](const TaughtTable &known) {
        return known.sheet == table.sheet && known.headerRow == table.headerRow;
    });
    m_table->setCurrentIndex(same == m_tables.end() ? -1 : static_cast<int>(same - m_tables.begin()));
    m_reason->setText(table.reason);
    m_reason->setVisible(!table.reason.isEmpty());
    m_sheet->setCurrentIndex(table.sheet);
    m_headerRow->setValue(table.headerRow + 1);
    m_headerRows->setValue(table.headerRows);
    m_shape->setCurrent(table.wide ? 1 : 0);
    // A field that is being typed in keeps its cursor.
    const auto fill = [](QLineEdit *one, const QString &text) {
        if (one->text() == text)
            return;
        one->setText(text);
        one->setCursorPosition(0); // its beginning is to be read
    };
    fill(m_publication, lesson.publication);
    fill(m_publisher, lesson.publisher);
    fill(m_indicator, lesson.indicator);
    fill(m_unit, lesson.unit);
    m_area->setCurrentId(lesson.area.value);
    if (lesson.period)
        fill(m_period, periodLabel(*lesson.period));
    m_quiet = false;
    setColumn(m_column);
}

TaughtColumn *TeachForm::column()
{
    const auto found = std::ranges::find(m_lesson.table.columns, m_column, &TaughtColumn::column);
    return found == m_lesson.table.columns.end() ? nullptr : &*found;
}

void TeachForm::setColumn(int place)
{
    m_column = place;
    const TaughtColumn *chosen = column();
    m_columnBox->setVisible(chosen != nullptr);
    if (!chosen)
        return;
    m_columnBox->setTitle(tr("Column %1").arg(columnLetters(place)));
    QString text = tr("“%1”: %2").arg(chosen->header, roleName(chosen->role));
    if (chosen->period)
        text += tr(", for %1").arg(periodLabel(*chosen->period));
    if (!chosen->samples.isEmpty())
        text += tr(". Such as: %1").arg(chosen->samples.mid(0, 4).join(QStringLiteral("; ")));
    m_columnText->setText(text);
    const bool figures = chosen->role == ColumnRole::Value;
    m_columnIndicator->setEnabled(figures);
    m_columnUnit->setEnabled(figures);
    if (m_columnIndicator->text() != chosen->indicator)
        m_columnIndicator->setText(chosen->indicator);
    if (m_columnUnit->text() != chosen->unit)
        m_columnUnit->setText(chosen->unit);
}

void TeachForm::take()
{
    if (m_quiet)
        return;
    m_lesson.publication = m_publication->text().trimmed();
    m_lesson.publisher = m_publisher->text().trimmed();
    m_lesson.indicator = m_indicator->text().trimmed();
    m_lesson.unit = m_unit->text().trimmed();
    m_lesson.area = m_area->currentId() == noArea ? AreaId{} : AreaId{m_area->currentId()};
    m_lesson.period = parsePeriod(m_period->text());
    m_lesson.table.wide = m_shape->current() == 1;
    const bool wrong = !m_period->text().trimmed().isEmpty() && !m_lesson.period;
    m_periodWrong->setText(wrong ? tr("That is no period. Write for example: 2024-25, year ending June 2025.")
                                 : QString());
    m_periodWrong->setVisible(wrong);
    emit edited();
}

void TeachForm::takeColumn()
{
    TaughtColumn *chosen = column();
    if (m_quiet || !chosen)
        return;
    chosen->indicator = m_columnIndicator->text().trimmed();
    chosen->unit = m_columnUnit->text().trimmed();
    emit edited();
}

} // namespace yardstick
