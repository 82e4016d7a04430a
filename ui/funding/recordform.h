// A record of the register as a form. Its fields are those of the kind's table, so that a new one appears by
// itself; what is wrong is said beside the field.
#pragma once

#include "ui/funding/fieldinput.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLabel;

namespace yardstick {

class RecordForm : public QWidget {
    Q_OBJECT

public:
    /// `fixed` names the field that says to what the record belongs: it is not asked for. May be null.
    RecordForm(Record record, const RecordField *fixed, const FieldInputContext &context, QWidget *parent);

    /// As it stands in the form; fields that can't be read are as before.
    Record entered() const;
    /// Says beside the fields what is wrong, and gives whether anything is. The first such field gets the
    /// keyboard.
    bool isSound();
    /// Another record of the same kind, with nothing said of it.
    void begin(Record record);
    void focusFirst();

signals:
    void edited();

private:
    struct Row {
        const RecordField *field;
        FieldInput input;
        QLabel *fault;
        bool touched = false;
    };
    void addRow(QFormLayout &form, const RecordField &field, const FieldInputContext &context);
    std::map<QString, QString> faults() const;
    void showFaults(bool all);

    Record m_record;
    std::vector<Row> m_rows;
    QLabel *m_whole; ///< what is wrong with the record as a whole
};

} // namespace yardstick
