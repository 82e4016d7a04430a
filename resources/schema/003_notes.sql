-- The publisher's own notes: "[note 4] There is an undercount ...", each text once, and the places that its marks stand on.

CREATE TABLE release_note (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    mark TEXT NOT NULL,
    note_text TEXT NOT NULL,
    PRIMARY KEY (release, number)
) STRICT;

-- scope is table, row, column or cell. Rows and columns count from 1; column_number 0 is all columns. A row or cell has its
-- own row in row_number and last_row, a table or column the first and the last that have figures.
CREATE TABLE release_note_place (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    sheet INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('table', 'row', 'column', 'cell')),
    note INTEGER NOT NULL,
    last_row INTEGER NOT NULL CHECK (last_row >= row_number),
    PRIMARY KEY (release, sheet, row_number, column_number, scope, note),
    FOREIGN KEY (release, note) REFERENCES release_note (release, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX release_note_place_by_scope ON release_note_place (release, scope);
