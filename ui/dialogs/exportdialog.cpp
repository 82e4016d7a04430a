#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/messages.h"
#include "ui/dialogs/presspreview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

ExportDialog::ExportDialog(const PressChart &press, const FileChooser &chooser, const QString &folder,
                           QWidget *parent)
    : QDialog(parent)
    , m_press(press)
    , m_chooser(chooser)
    , m_folder(folder)
    , m_headline(new QLineEdit(press.headline, this))
    , m_subtitle(new QLineEdit(press.subtitle, this))
    , m_source(new QLineEdit(press.source, this))
    , m_note(new QPlainTextEdit(press.note, this))
    , m_size(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_pixels(new QLabel(this))
    , m_preview(new PressPreview(this))
{
    setObjectName(QStringLiteral("export-dialog"));
    setWindowTitle(tr("Export chart"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *saveButton = buttons->addButton(tr("&Save..."), QDialogButtonBox::AcceptRole);
    saveButton->setObjectName(QStringLiteral("export-save"));
    saveButton->setAccessibleName(tr("Save the picture"));
    saveButton->setDefault(true);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("export-cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(buildForm());
    row->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(1120, 600);
    edited();
}

QWidget *ExportDialog::buildForm()
{
    const auto name = [](QWidget *field, const char *objectName, const QString &accessibleName) {
        field->setObjectName(QLatin1String(objectName));
        field->setAccessibleName(accessibleName);
    };
    name(m_headline, "export-headline", tr("Headline"));
    name(m_subtitle, "export-subtitle", tr("Subtitle"));
    name(m_source, "export-source", tr("Source"));
    name(m_note, "export-note", tr("Note"));
    name(m_size, "export-size", tr("Size"));
    name(m_scale, "export-scale", tr("Scale"));
    name(m_format, "export-format", tr("Format"));
    m_headline->setToolTip(tr("What the chart shows, in up to ten words"));
    m_subtitle->setToolTip(tr("What is measured, in which unit, from when to when"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(m_note->fontMetrics().height() * 5);
    for (const PressSize &size : pressSizes())
        m_size->addItem(size.name, size.size);
    m_size->setCurrentIndex(std::max(0, m_size->findData(m_press.size)));
    m_scale->addItem(tr("Once"), 1.0);
    m_scale->addItem(tr("Twice, for sharp screens and print"), 2.0);
    for (const PressFormat *one : pressFormats())
        m_format->addItem(one->name);
    for (QLineEdit *line : {m_headline, m_subtitle, m_source})
        line->setCursorPosition(0);

    auto *form = new QWidget(this);
    form->setFixedWidth(360);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [column, form](const QString &caption, QWidget *field) {
        auto *label = new QLabel(caption, form);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(8);
    };
    add(tr("&Headline"), m_headline);
    add(tr("S&ubtitle"), m_subtitle);
    add(tr("S&ource"), m_source);
    add(tr("&Note"), m_note);
    add(tr("Si&ze"), m_size);
    add(tr("S&cale"), m_scale);
    add(tr("&Format"), m_format);
    m_pixels->setObjectName(QStringLiteral("export-pixels"));
    m_pixels->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_pixels);
    column->addStretch();

    for (QLineEdit *line : {m_headline, m_subtitle, m_source})
        connect(line, &QLineEdit::textChanged, this, &ExportDialog::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ExportDialog::edited);
    for (QComboBox *combo : {m_size, m_scale, m_format})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::edited);
    return form;
}

const PressFormat &ExportDialog::format() const
{
    return *pressFormats()[static_cast<size_t>(std::max(0, m_format->currentIndex()))];
}

void ExportDialog::edited()
{
    m_press.headline = m_headline->text();
    m_press.subtitle = m_subtitle->text();
    m_press.source = m_source->text();
    m_press.note = m_note->toPlainText();
    if (m_size->currentIndex() >= 0)
        m_press.size = m_size->currentData().toSize();
    m_scale->setEnabled(format().inPixels);
    const QSize pixels = m_press.size * m_scale->currentData().toDouble();
    m_pixels->setText(format().inPixels ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                                        : tr("Drawn in lines: sharp at any size"));
    m_preview->setPress(m_press);
}

QString ExportDialog::proposedName() const
{
    static const QRegularExpression unfit(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString indicator = indicatorNameOf(m_press.chart);
    QString name = indicator + QLatin1Char(' ') + m_press.headline;
    if (m_press.headline.contains(indicator, Qt::CaseInsensitive))
        name = m_press.headline;
    name = name.toLower().replace(unfit, QStringLiteral("-")).left(80);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("chart") : name) + QLatin1Char('.') + format().extension;
}

void ExportDialog::save()
{
    const PressFormat &chosen = format();
    FileRequest request;
    request.title = tr("Save chart");
    request.folder = m_folder;
    request.fileName = proposedName();
    request.filter = QStringLiteral("%1 (*.%2)").arg(chosen.name, chosen.extension);
    QString path = m_chooser.save(this, request);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().compare(chosen.extension, Qt::CaseInsensitive) != 0)
        path += QLatin1Char('.') + chosen.extension;
    if (!QFileInfo::exists(path)) {
        write(path, chosen);
        return;
    }
    Question question;
    question.title = tr("Replace the file?");
    question.text = tr("%1 is already there.").arg(QFileInfo(path).fileName());
    question.detail = tr("Its contents go when it is replaced.");
    question.yes = tr("&Replace");
    question.destructive = true;
    ask(this, question, [this, path, &chosen] { write(path, chosen); });
}

void ExportDialog::write(const QString &path, const PressFormat &chosen)
{
    const double scale = chosen.inPixels ? m_scale->currentData().toDouble() : 1.0;
    if (const Result<void> result = writePressChart(m_press, chosen, scale, path); !result) {
        tell(this, tr("Not saved"), result.error().message);
        return;
    }
    emit written(path);
    accept();
}

} // namespace yardstick
