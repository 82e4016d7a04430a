#include "tests/support/storecontent.h"

#include "core/store/engine.h"

namespace yardstick::test {

namespace {

QStringList rowsOf(const Store &store, const QString &sql, int columns)
{
    Statement statement(store, sql);
    if (const Result<void> done = statement.run(); !done)
        return {done.error().message};
    QStringList rows;
    while (statement.next()) {
        QStringList row;
        for (int column = 0; column < columns; ++column)
            row << statement.text(column);
        rows << row.join(QLatin1Char('|'));
    }
    return rows;
}

} // namespace

QString storeContent(const Store &store)
{
    QStringList rows;
    const auto add = [&](const char *what, const char *sql, int columns) {
        for (const QString &row : rowsOf(store, QLatin1String(sql), columns))
            rows << QLatin1String(what) + QLatin1Char('|') + row;
    };
    add("setting", "SELECT key, value FROM setting", 2);
    add("office", "SELECT kind, id, content, made_by FROM office_entry", 4);
    add("indicator", "SELECT code FROM indicator", 1);
    add("area", "SELECT code FROM area", 1);
    add("period", "SELECT first_day, months FROM period", 2);
    add("breakdown", "SELECT canonical FROM breakdown", 1);
    add("part",
        "SELECT b.canonical, p.dimension, p.category FROM breakdown_part p "
        "JOIN breakdown b ON b.id = p.breakdown",
        3);
    add("marker", "SELECT kind, marker_text FROM marker", 2);
    add("release",
        "SELECT publication, title, edition_date, covered_first_day, covered_months, layout, "
        "file_name, sha256, rows_read, rows_left_out, observations FROM release",
        11);
    add("sheet", "SELECT r.sha256, s.number, s.name FROM release_sheet s JOIN release r ON r.id = s.release",
        3);
    add("issue",
        "SELECT r.sha256, i.number, i.message FROM release_issue i JOIN release r ON r.id = i.release", 3);
    add("legend",
        "SELECT r.sha256, l.sheet, l.meaning FROM release_legend l JOIN release r ON r.id = l.release", 3);
    add("note",
        "SELECT r.sha256, p.sheet, p.row_number, p.last_row, p.column_number, p.scope, n.mark, n.note_text "
        "FROM release_note_place p JOIN release r ON r.id = p.release "
        "JOIN release_note n ON n.release = p.release AND n.number = p.note",
        8);
    add("note text", "SELECT r.sha256, n.note_text FROM release_note n JOIN release r ON r.id = n.release",
        2);
    add("file", "SELECT r.sha256, length(f.content) FROM release_file f JOIN release r ON r.id = f.release",
        2);
    add("coverage",
        "SELECT r.sha256, i.code, p.first_day, p.months FROM coverage c "
        "JOIN release r ON r.id = c.release JOIN indicator i ON i.id = c.indicator "
        "JOIN period p ON p.id = c.period",
        4);
    add("figure",
        "SELECT r.sha256, i.code, b.canonical, a.code, p.first_day, p.months, o.value, m.marker_text, "
        "o.sheet, o.row_number, o.column_number, o.parts FROM observation o "
        "JOIN release r ON r.id = o.release JOIN indicator i ON i.id = o.indicator "
        "JOIN breakdown b ON b.id = o.breakdown JOIN area a ON a.id = o.area "
        "JOIN period p ON p.id = o.period LEFT JOIN marker m ON m.id = o.marker",
        12);
    rows.sort();
    return rows.join(QLatin1Char('\n'));
}

bool referencesHold(const Store &store)
{
    return rowsOf(store, QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_check()"), 1).isEmpty();
}

} // namespace yardstick::test
