-- The figures as stored. Areas, indicators, periods and breakdowns are small integers in the table of observations,
-- which is kept in the order of its key: a series of one edition is one stretch of the file.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;

-- months 0 is a day on which a stock was counted.
CREATE TABLE period (
    id INTEGER PRIMARY KEY,
    first_day TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months >= 0),
    UNIQUE (first_day, months)
) STRICT;

-- canonical is "dimension=category" pairs, one a line; breakdown 0 is the total.
CREATE TABLE breakdown (
    id INTEGER PRIMARY KEY,
    canonical TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE breakdown_part (
    breakdown INTEGER NOT NULL REFERENCES breakdown (id),
    dimension TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (breakdown, dimension)
) STRICT;

CREATE INDEX breakdown_part_by_category ON breakdown_part (dimension, category);

CREATE TABLE marker (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    marker_text TEXT NOT NULL,
    UNIQUE (kind, marker_text)
) STRICT;

CREATE TABLE release (
    id INTEGER PRIMARY KEY,
    publication TEXT NOT NULL,
    title TEXT NOT NULL,
    edition_date TEXT NOT NULL,
    edition_date_known INTEGER NOT NULL CHECK (edition_date_known IN (0, 1)),
    covered_first_day TEXT NOT NULL,
    covered_last_day TEXT NOT NULL,
    covered_months INTEGER NOT NULL,
    layout TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    file_size INTEGER NOT NULL,
    importer_version TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    source TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_left_out INTEGER NOT NULL,
    observations INTEGER NOT NULL
) STRICT;

CREATE TABLE release_sheet (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (release, number)
) STRICT;

-- The file's own bytes, where it is small enough to be kept, so that it can be read again and shown.
CREATE TABLE release_file (
    release INTEGER PRIMARY KEY REFERENCES release (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE release_issue (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    sheet_name TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (release, number)
) STRICT;

CREATE TABLE observation (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    breakdown INTEGER NOT NULL REFERENCES breakdown (id),
    area INTEGER NOT NULL REFERENCES area (id),
    period INTEGER NOT NULL REFERENCES period (id),
    value REAL,
    marker INTEGER REFERENCES marker (id),
    sheet INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    parts INTEGER NOT NULL CHECK (parts >= 1), -- rows of the sheet that were added up; the cell is that of the first
    PRIMARY KEY (release, indicator, breakdown, area, period),
    CHECK ((value IS NULL) <> (marker IS NULL))
) STRICT, WITHOUT ROWID;

-- Which periods of an indicator an edition covers.
CREATE TABLE coverage (
    release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    period INTEGER NOT NULL REFERENCES period (id),
    PRIMARY KEY (release, indicator, period)
) STRICT;

CREATE INDEX coverage_by_indicator ON coverage (indicator, period);

-- The newest edition wins, for all areas of an indicator and period at once: areas of one period are never taken
-- from different editions. Newest is the one that reaches furthest; of those, the one that came out or in last.
CREATE VIEW latest AS
SELECT indicator, period, release
FROM (
    SELECT c.indicator, c.period, c.release,
           ROW_NUMBER() OVER (PARTITION BY c.indicator, c.period
                                  ORDER BY r.covered_last_day DESC, r.edition_date DESC, r.id DESC) AS place
    FROM coverage c
    JOIN release r ON r.id = c.release
) AS ranked
WHERE place = 1;

INSERT INTO breakdown (id, canonical) VALUES (0, '');
