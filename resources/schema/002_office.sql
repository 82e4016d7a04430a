-- What an office adds of its own, and what a publisher's legends say of its markers.

-- Areas, other names of areas, markers, indicators, publications and layouts that the office has taught the program, each
-- as the JSON that the program's own definition files use.
CREATE TABLE office_entry (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;

-- What the sheet's own legend, or the file's notes, say that a marker means.
CREATE TABLE release_legend (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    sheet INTEGER NOT NULL,
    marker INTEGER NOT NULL REFERENCES marker (id),
    meaning TEXT NOT NULL,
    PRIMARY KEY (release, sheet, marker)
) STRICT;
