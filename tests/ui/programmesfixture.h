// The main window on its page of programmes, on 1 April 2026, for tests that press its keys.
#pragma once

#include "core/store/fundingstore.h"
#include "tests/support/fundingfixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/funding/entrytable.h"
#include "ui/funding/fundingtreeview.h"
#include "ui/pages/programmespage.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace yardstick::test {

inline const QDate today(2026, 4, 1);

class ProgrammesFixture : public WindowFixture {
public:
    bool open()
    {
        settings().setValue(QStringLiteral("page"), QStringLiteral("programmes"));
        workspace().setClock([] { return QDateTime(today, QTime(9, 0), Qt::UTC); });
        if (!show())
            return false;
        return QTest::qWaitForWindowActive(&window()) && waitForAnswer();
    }
    Result<FundingEdit> keep(const FundingEdit &edit) { return workspace().editFunding(edit); }
    ProgrammesPage &page() { return *window().findChild<ProgrammesPage *>(); }
    bool waitForAnswer()
    {
        return QTest::qWaitFor([this] { return !page().isLoading(); });
    }
    FundingTreeView &tree() { return *find<FundingTreeView>("funding-tree"); }
    FundingRegister stored()
    {
        Result<FundingRegister> funding = fundingRegister(workspace().store());
        return funding ? *funding : FundingRegister();
    }
    QString figure(const char *key)
    {
        auto *label = find<QLabel>((QByteArray("figure-") + key).constData());
        return label ? label->text() : QString();
    }
    QDialog *dialog(const char *name)
    {
        QDialog *found = nullptr;
        const bool there = QTest::qWaitFor([&] {
            found = find<QDialog>(name);
            return found && found->isVisible();
        });
        if (there)
            QApplication::setActiveWindow(found); // isActiveWindow() is true of a dialog of the active window
        return there ? found : nullptr;
    }
    void type(const char *field, const QString &text)
    {
        auto *line = find<QLineEdit>(field);
        QApplication::setActiveWindow(line->window());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// Presses the menu's entry of that name.
    bool take(const char *menu, const char *entry)
    {
        auto *shown = find<QMenu>(menu);
        auto *action = find<QAction>(entry);
        if (!shown || !action)
            return false;
        QTest::keyClick(shown, Qt::Key_Escape);
        action->trigger();
        return true;
    }
    bool press(const char *button)
    {
        auto *found = find<QPushButton>(button);
        if (!found || !found->isEnabled())
            return false;
        found->click();
        return true;
    }
    bool gone(const char *name)
    {
        return QTest::qWaitFor([&] { return !find<QDialog>(name); });
    }
};

/// A programme with an award of £999,025 to a provider.
inline FundingEdit saferStreets()
{
    Organisation provider;
    provider.id = {-1};
    provider.name = QStringLiteral("The Provider");
    Programme programme;
    programme.id = {-1};
    programme.name = QStringLiteral("Safer Streets 5");
    programme.theme = QStringLiteral("Burglary");
    programme.start = QDate(2023, 10, 1);
    programme.indicators = {{QStringLiteral("knife-offences")}};
    Award award;
    award.id = {-1};
    award.programme = {-1};
    award.recipient = {-1};
    award.title = QStringLiteral("Target hardening");
    award.amount = {99902500};
    award.awarded = QDate(2023, 10, 1);
    award.start = QDate(2023, 10, 1);
    award.end = QDate(2026, 9, 30);
    return {QStringLiteral("Add all"), {addition(provider), addition(programme), addition(award)}};
}

inline RecordRef awardRef(const FundingRegister &funding)
{
    return {&awardKind, funding.awards.front().id.value};
}

} // namespace yardstick::test
