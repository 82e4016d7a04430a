// The strip above every page: my area, and what it is compared with.
#pragma once

#include "core/analysis/average.h"

#include <QWidget>

namespace yardstick {

class SearchCombo;
class Segmented;
class Workspace;

class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(Workspace &workspace, QWidget *parent = nullptr);

signals:
    /// A choice could not be written to the store; a whole sentence.
    void failed(const QString &sentence);
    /// The groups of forces are to be looked at or changed.
    void groupsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void showChoices();
    void chooseBenchmark(const QString &id, AverageKind average);

    Workspace &m_workspace;
    SearchCombo *m_own;
    SearchCombo *m_benchmark;
    Segmented *m_average; ///< shown where the benchmark is a group
};

} // namespace yardstick
