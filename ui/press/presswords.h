// The words of a press picture, to be edited: headline with suggestions and what speaks against it, subtitle,
// source, notes that can't lose a caveat unnoticed, and the alternative text.
#pragma once

#include "core/text/claims.h"
#include "ui/press/presschart.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yardstick {

class PressWords : public QWidget {
    Q_OBJECT

public:
    explicit PressWords(QWidget *parent = nullptr);

    /// Begins with the words of another picture. `indicator` is what it is of, for the test of a headline's
    /// change; null: none is made.
    void setPress(const PressChart &press, const Indicator *indicator);
    /// Headlines to choose from. The best takes the place of the one that was made from names, unless that
    /// was edited.
    void suggest(const QStringList &headlines);
    /// Puts the words as edited into a picture.
    void apply(PressChart &press) const;

signals:
    void changed();

private:
    void build();
    void edited();
    void check();
    void fillSuggestions(const QStringList &headlines);
    void putBack();

    PressChart m_press; ///< as edited
    std::optional<Indicator> m_indicator;
    QString m_neutral;      ///< the headline that was there first
    bool m_filling = false; ///< the fields are being set, not edited
    QLineEdit *m_headline;
    QPushButton *m_suggestions;
    QLabel *m_objections;
    QLineEdit *m_subtitle;
    QPlainTextEdit *m_source;
    QPlainTextEdit *m_note;
    QLabel *m_missing;
    QPushButton *m_putBack;
    QPlainTextEdit *m_altText;
    QLabel *m_altCount;
};

} // namespace yardstick
