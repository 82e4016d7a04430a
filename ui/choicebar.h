// The strip above every page: my area, and what it is compared with.
#pragma once

#include <QWidget>

namespace yardstick {

class SearchCombo;
class Workspace;

class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(Workspace &workspace, QWidget *parent = nullptr);

signals:
    /// A choice could not be written to the store; a whole sentence.
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void showChoices();

    Workspace &m_workspace;
    SearchCombo *m_own;
    SearchCombo *m_benchmark;
};

} // namespace yardstick
