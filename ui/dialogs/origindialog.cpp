#include "ui/dialogs/origindialog.h"

#include "core/text/format.h"
#include "ui/charts/charttext.h"
#include "ui/models/origin.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("OriginDialog", source);
}

QString importedText(const Release &release)
{
    const QString when = dateText(release.importedAt.toLocalTime().date());
    return release.importedBy.isEmpty() ? when : tr("%1 by %2").arg(when, release.importedBy);
}

} // namespace

std::vector<std::pair<QString, QString>> originLines(const TrendData &data, const PointRef &ref,
                                                     const Catalogue &catalogue, const QString &legend)
{
    std::vector<std::pair<QString, QString>> lines;
    const auto add = [&lines](const QString &what, const QString &answer) {
        if (!answer.isEmpty())
            lines.emplace_back(what, answer);
    };
    const Series &series = data.series[static_cast<size_t>(ref.series)];
    const Point &point = series.points[static_cast<size_t>(ref.point)];
    add(tr("Figure"), figureText(data, point));
    add(tr("Legend"), legend);
    add(tr("For"), QStringLiteral("%1, %2").arg(series.label, periodLabel(point.period)));
    add(tr("Formula"), formulaText(point));
    add(tr("Publisher's notes"), notesOn(point).join(QLatin1Char('\n')));
    if (const Indicator *indicator = catalogue.indicator(data.query.indicator))
        add(tr("Meaning"), indicator->definition);
    if (const Release *release = releaseOf(data, point)) {
        if (const Publication *publication = catalogue.publication(release->publication)) {
            add(tr("Publisher"), publication->publisher);
            add(tr("Status"), publication->status);
            add(tr("Note"), publication->caveat);
        }
        add(tr("Release"), release->title);
        add(tr("Edition"), editionText(*release));
        add(tr("File"), release->fileName);
        add(tr("Place"), cellText(*release, point.cell));
        add(tr("Source"), release->source);
        add(tr("Imported"), importedText(*release));
    }
    add(tr("Notes on the table"), data.tableNotes.join(QLatin1Char('\n')));
    return lines;
}

void showOrigin(QWidget *parent, const TrendData &data, const PointRef &point, const Catalogue &catalogue,
                const QString &legend)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("origin-dialog"));
    dialog->setWindowTitle(tr("Where this figure comes from"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    QStringList plain;
    for (const auto &[what, answer] : originLines(data, point, catalogue, legend)) {
        auto *key = new QLabel(what, dialog);
        key->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(answer, dialog);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setMinimumWidth(440);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(what);
        form->addRow(key, value);
        plain << what + QStringLiteral(": ") + answer;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("origin-copy"));
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [plain] { QGuiApplication::clipboard()->setText(plain.join(QLatin1Char('\n'))); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(20);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    dialog->open();
}

} // namespace yardstick
