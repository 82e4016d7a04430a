// A combo box of named things in groups that is searched by typing any part of a name. What is typed never
// becomes an entry: Return takes the first match, leaving the field takes back what was chosen before.
#pragma once

#include <QComboBox>

#include <vector>

class QStandardItemModel;

namespace yardstick {

struct ComboItem {
    QString id;
    QString text;
    QString tip = {};
    bool enabled = true;
};

struct ComboGroup {
    QString title;
    std::vector<ComboItem> items;
};

class SearchCombo : public QComboBox {
    Q_OBJECT

public:
    explicit SearchCombo(QWidget *parent = nullptr);

    /// Fills the list anew and keeps what was chosen where it is still there. Says nothing.
    void setGroups(const std::vector<ComboGroup> &groups);
    QString currentId() const;
    /// Shows an entry without saying so; an unknown id shows none.
    void setCurrentId(const QString &id);
    bool hasId(const QString &id) const { return findData(id) >= 0; }

    void showPopup() override;

signals:
    /// The person chose another entry.
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void take(int row);
    void takeTyped();
    void showCurrent();

    QStandardItemModel *m_items;
    QString m_announced; ///< what chosen() said last, or setCurrentId() set
};

} // namespace yardstick
