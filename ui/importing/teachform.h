// The fields of a lesson that are not columns: where the table is, whether its periods are in rows or in the
// headings, what the figures are called; and what the column that was pointed at counts.
#pragma once

#include "core/teaching/lesson.h"

#include <QWidget>

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace yardstick {

class SearchCombo;
class Segmented;

class TeachForm : public QWidget {
    Q_OBJECT

public:
    /// `catalogue` is only read while it is made.
    explicit TeachForm(const Catalogue &catalogue, QWidget *parent = nullptr);

    /// Tables that may be meant, and the file's sheets. Says nothing.
    void setTables(const std::vector<TaughtTable> &tables, const QStringList &sheets);
    void setLesson(const Lesson &lesson); ///< says nothing
    /// Shows what is to be said of a column; -1 shows none.
    void setColumn(int place);
    /// The lesson as the fields have it.
    const Lesson &lesson() const { return m_lesson; }

signals:
    void tableChosen(int table);                      ///< place among the tables
    void sheetChosen(int sheet);                      ///< from 0
    void headerChosen(int headerRow, int headerRows); ///< from 0
    void edited();                                    ///< lesson() has other names, period, or shape

private:
    QWidget *buildTable();
    QWidget *buildNames(const Catalogue &catalogue);
    QWidget *buildColumn();
    QLineEdit *field(const char *name, const QString &accessibleName);
    void take();
    void takeColumn();
    TaughtColumn *column();

    Lesson m_lesson;
    int m_column = -1;
    bool m_quiet = false; ///< while fields are filled
    std::vector<TaughtTable> m_tables;
    QComboBox *m_table;
    QComboBox *m_sheet;
    QLabel *m_reason;
    QSpinBox *m_headerRow;
    QSpinBox *m_headerRows;
    Segmented *m_shape;
    QLineEdit *m_publication;
    QLineEdit *m_publisher;
    QLineEdit *m_indicator;
    QLineEdit *m_unit;
    SearchCombo *m_area;
    QLineEdit *m_period;
    QLabel *m_periodWrong;
    QGroupBox *m_columnBox;
    QLabel *m_columnText;
    QLineEdit *m_columnIndicator;
    QLineEdit *m_columnUnit;
};

} // namespace yardstick
