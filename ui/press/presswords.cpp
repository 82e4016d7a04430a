#include "ui/press/presswords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

void name(QWidget *field, const char *objectName, const QString &accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
}

void limitLines(QPlainTextEdit *field, int lines)
{
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + 16);
}

ClaimBasis basisOf(const PressChart &press, const Indicator *indicator)
{
    ClaimBasis basis;
    basis.indicator = indicator;
    if (const auto *trend = std::get_if<TrendChart>(&press.chart)) {
        basis.trend = &trend->data;
        basis.own = trend->own;
        basis.benchmark = trend->benchmark;
    } else if (const auto *bars = std::get_if<ComparisonChart>(&press.chart)) {
        basis.comparison = &bars->comparison;
        basis.own = bars->own;
    } else if (const auto *map = std::get_if<MapChart>(&press.chart)) {
        basis.comparison = &map->comparison;
        basis.own = map->own;
    }
    return basis;
}

} // namespace

PressWords::PressWords(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLineEdit(this))
    , m_suggestions(new QPushButton(this))
    , m_objections(new QLabel(this))
    , m_subtitle(new QLineEdit(this))
    , m_source(new QPlainTextEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_missing(new QLabel(this))
    , m_putBack(new QPushButton(tr("Put &back"), this))
    , m_altText(new QPlainTextEdit(this))
    , m_altCount(new QLabel(this))
{
    build();
}

void PressWords::build()
{
    name(m_headline, "press-headline", tr("Headline"));
    name(m_suggestions, "press-suggestions", tr("Headlines that the figures bear"));
    name(m_subtitle, "press-subtitle", tr("Subtitle"));
    name(m_source, "press-source", tr("Source"));
    name(m_note, "press-note", tr("Notes"));
    name(m_putBack, "press-put-back", tr("Put the missing caveats back"));
    name(m_altText, "press-alt-text", tr("Text alternative"));
    m_headline->setToolTip(tr("What the chart shows, in up to ten words"));
    m_subtitle->setToolTip(tr("What is measured, in which unit, from when to when"));
    m_altText->setToolTip(tr("The chart for people who can't see it; goes into every file"));
    m_suggestions->setText(tr("S&uggestions"));
    m_suggestions->setMenu(new QMenu(m_suggestions));
    m_suggestions->setEnabled(false);
    m_objections->setObjectName(QStringLiteral("press-objections"));
    m_missing->setObjectName(QStringLiteral("press-missing"));
    for (QLabel *label : {m_objections, m_missing}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_putBack->hide();
    m_altCount->setObjectName(QStringLiteral("press-alt-count"));
    limitLines(m_source, 3);
    limitLines(m_note, 4);
    limitLines(m_altText, 5);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto caption = [this, column](const QString &text, QWidget *field, QWidget *beside = nullptr) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        auto *row = new QHBoxLayout;
        row->addWidget(label, 1);
        if (beside)
            row->addWidget(beside);
        column->addLayout(row);
        column->addWidget(field);
    };
    caption(tr("&Headline"), m_headline, m_suggestions);
    column->addWidget(m_objections);
    column->addSpacing(6);
    caption(tr("Subt&itle"), m_subtitle);
    column->addSpacing(6);
    caption(tr("S&ource"), m_source);
    column->addSpacing(6);
    caption(tr("&Notes and caveats"), m_note, m_putBack);
    column->addWidget(m_missing);
    column->addSpacing(6);
    caption(tr("&Text alternative"), m_altText, m_altCount);
    for (QLineEdit *line : {m_headline, m_subtitle})
        connect(line, &QLineEdit::textChanged, this, &PressWords::edited);
    for (QPlainTextEdit *text : {m_source, m_note, m_altText})
        connect(text, &QPlainTextEdit::textChanged, this, &PressWords::edited);
    connect(m_putBack, &QPushButton::clicked, this, &PressWords::putBack);
}

void PressWords::setPress(const PressChart &press, const Indicator *indicator)
{
    m_filling = true;
    m_press = press;
    m_neutral = press.headline;
    m_indicator = indicator ? std::optional(*indicator) : std::nullopt;
    m_headline->setText(press.headline);
    m_subtitle->setText(press.subtitle);
    m_source->setPlainText(press.source);
    m_note->setPlainText(press.note);
    m_altText->setPlainText(press.altText);
    for (QLineEdit *line : {m_headline, m_subtitle})
        line->setCursorPosition(0);
    fillSuggestions({});
    m_filling = false;
    edited();
}

void PressWords::apply(PressChart &press) const
{
    press.headline = m_headline->text();
    press.subtitle = m_subtitle->text();
    press.source = m_source->toPlainText();
    press.note = m_note->toPlainText();
    press.altText = m_altText->toPlainText();
}

void PressWords::edited()
{
    if (m_filling)
        return;
    apply(m_press);
    check();
    emit changed();
}

void PressWords::fillSuggestions(const QStringList &headlines)
{
    QMenu *menu = m_suggestions->menu();
    menu->clear();
    QStringList all = headlines;
    all << m_neutral;
    for (const QString &headline : all) {
        QString shown = headline;
        menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, headline] { m_headline->setText(headline); });
    }
    m_suggestions->setEnabled(!headlines.isEmpty());
}

void PressWords::suggest(const QStringList &headlines)
{
    fillSuggestions(headlines);
    if (!headlines.isEmpty() && m_headline->text() == m_neutral) {
        m_headline->setText(headlines.front());
        m_headline->setCursorPosition(0);
    }
}

void PressWords::check()
{
    const ClaimBasis basis = basisOf(m_press, m_indicator ? &*m_indicator : nullptr);
    QStringList objections = claimObjections(m_press.headline, basis);
    for (QString &one : objections)
        one.prepend(QStringLiteral("⚠ "));
    m_objections->setText(objections.join(QLatin1Char('\n')));
    m_objections->setVisible(!objections.isEmpty());
    const QStringList missing = missingCaveats(m_press);
    m_missing->setText(missing.isEmpty()
                           ? QString()
                           : tr("⚠ Left out of the notes: %1").arg(missing.join(QLatin1Char(' '))));
    m_missing->setVisible(!missing.isEmpty());
    m_putBack->setVisible(!missing.isEmpty());
    const auto length = m_press.altText.size();
    m_altCount->setText(length > longestAltText ? tr("⚠ %1 of %2 characters").arg(length).arg(longestAltText)
                                                : tr("%1 of %2 characters").arg(length).arg(longestAltText));
}

void PressWords::putBack()
{
    QStringList all = {m_note->toPlainText().trimmed()};
    all << missingCaveats(m_press);
    all.removeAll(QString());
    m_note->setPlainText(all.join(QLatin1Char(' ')));
}

} // namespace yardstick
