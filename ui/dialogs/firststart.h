// Asked once for a store: which force the office works for.
#pragma once

#include "core/catalogue/catalogue.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace yardstick {

class FirstStart : public QDialog {
    Q_OBJECT

public:
    explicit FirstStart(const Catalogue &catalogue, QWidget *parent = nullptr);

signals:
    void chosen(const yardstick::AreaId &area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches(const QString &part);
    void choose();

    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_start;
};

} // namespace yardstick
