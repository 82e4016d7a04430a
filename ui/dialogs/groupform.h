// A group of forces as a form: name, day, source, and the members in a list to search and tick. It edits a
// copy, says beside each field what is wrong with it, and stores nothing.
#pragma once

#include "core/catalogue/catalogue.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace yardstick {

/// What is wrong with each field, as a sentence; empty where nothing is.
struct GroupProblems {
    QString name;
    QString asOf;
    QString source;
    QString members;

    bool any() const { return !(name + asOf + source + members).isEmpty(); }
    bool operator==(const GroupProblems &) const = default;
};

/// `others` are the groups beside it: two of one name and day could not be told apart.
GroupProblems problemsOf(const AreaGroup &group, const QString &asOfText,
                         const std::vector<AreaGroup> &others);

class GroupForm : public QWidget {
    Q_OBJECT

public:
    explicit GroupForm(QWidget *parent = nullptr);

    /// Shows a group. Says nothing.
    void setGroup(const AreaGroup &group, const Catalogue &catalogue, bool readOnly);
    /// The group as it stands in the form; its day is invalid where the text is none.
    AreaGroup group() const;
    /// Says beside the fields what is wrong and goes to the first of them; true when nothing is.
    bool check(const std::vector<AreaGroup> &others);

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillMembers(const AreaGroup &group, const Catalogue &catalogue, bool readOnly);
    void showMatches(const QString &part);
    void showCount();
    void changed();
    void say(const GroupProblems &problems);

    AreaGroup m_group;
    bool m_checked = false; ///< problems are shown, and go as they are mended
    std::vector<AreaGroup> m_others;
    QLineEdit *m_name;
    QLineEdit *m_asOf;
    QLineEdit *m_source;
    QLineEdit *m_search;
    QListWidget *m_members;
    QLabel *m_count;
    QLabel *m_nameProblem;
    QLabel *m_asOfProblem;
    QLabel *m_sourceProblem;
    QLabel *m_membersProblem;
};

} // namespace yardstick
