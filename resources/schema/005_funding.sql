-- The funding register: programmes, awards, money, and an audit trail that can only grow. Amounts are whole pence, days are
-- text as 2024-03-31, and what is not known is NULL. The columns are those of core/funding/kinds. References are looked at when
-- a transaction ends, so that an undo may put records back in any order.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    identifier TEXT,
    charity_number TEXT,
    company_number TEXT,
    website TEXT,
    note TEXT,
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    source TEXT
) STRICT;

CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    theme TEXT,
    priority TEXT,
    description TEXT,
    areas TEXT,
    indicators TEXT,
    start_day TEXT CHECK (start_day LIKE '____-__-__'),
    end_day TEXT CHECK (end_day LIKE '____-__-__'),
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    source TEXT,
    CHECK (end_day >= start_day)
) STRICT;

CREATE TABLE funding_round (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    cap INTEGER CHECK (cap >= 0),
    opens TEXT CHECK (opens LIKE '____-__-__'),
    closes TEXT CHECK (closes LIKE '____-__-__'),
    applications_received REAL CHECK (applications_received >= 0)
) STRICT;

CREATE TABLE lot (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES funding_round (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    cap INTEGER CHECK (cap >= 0),
    award_cap INTEGER CHECK (award_cap >= 0)
) STRICT;

CREATE TABLE application (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    round INTEGER REFERENCES funding_round (id) DEFERRABLE INITIALLY DEFERRED,
    lot INTEGER REFERENCES lot (id) DEFERRABLE INITIALLY DEFERRED,
    applicant INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    asked INTEGER CHECK (asked >= 0),
    received TEXT CHECK (received LIKE '____-__-__'),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost', 'withdrawn')),
    decided TEXT CHECK (decided LIKE '____-__-__'),
    reasons TEXT
) STRICT;

CREATE TABLE funder_grant (
    id INTEGER PRIMARY KEY,
    programme INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    funder INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    awarded TEXT CHECK (awarded LIKE '____-__-__'),
    start_day TEXT CHECK (start_day LIKE '____-__-__'),
    end_day TEXT CHECK (end_day LIKE '____-__-__'),
    conditions TEXT,
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    source TEXT
) STRICT;

-- published is the whole grant as it was imported from 360Giving, so that nothing of it is lost when it goes out again.
CREATE TABLE award (
    id INTEGER PRIMARY KEY,
    programme INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    lot INTEGER REFERENCES lot (id) DEFERRABLE INITIALLY DEFERRED,
    application INTEGER REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
    funder_grant INTEGER REFERENCES funder_grant (id) DEFERRABLE INITIALLY DEFERRED,
    recipient INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    awarded TEXT CHECK (awarded LIKE '____-__-__'),
    start_day TEXT CHECK (start_day LIKE '____-__-__'),
    end_day TEXT CHECK (end_day LIKE '____-__-__'),
    area TEXT,
    purpose TEXT,
    conditions TEXT,
    reasons TEXT,
    redacted INTEGER NOT NULL CHECK (redacted IN (0, 1)),
    redaction_reason TEXT,
    identifier TEXT,
    recipient_name TEXT,
    published TEXT,
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    source TEXT,
    CHECK (redacted = 0 OR redaction_reason IS NOT NULL)
) STRICT;

CREATE TABLE variation (
    id INTEGER PRIMARY KEY,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    funder_grant INTEGER REFERENCES funder_grant (id) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    reason TEXT NOT NULL,
    CHECK ((award IS NULL) <> (funder_grant IS NULL))
) STRICT;

CREATE TABLE instalment (
    id INTEGER PRIMARY KEY,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    funder_grant INTEGER REFERENCES funder_grant (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT NOT NULL CHECK (due LIKE '____-__-__'),
    amount INTEGER NOT NULL CHECK (amount > 0),
    note TEXT,
    CHECK ((award IS NULL) <> (funder_grant IS NULL))
) STRICT;

CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    funder_grant INTEGER REFERENCES funder_grant (id) DEFERRABLE INITIALLY DEFERRED,
    instalment INTEGER REFERENCES instalment (id) DEFERRABLE INITIALLY DEFERRED,
    programme INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    recipient INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    paid TEXT NOT NULL CHECK (paid LIKE '____-__-__'),
    amount INTEGER NOT NULL CHECK (amount > 0),
    reference TEXT,
    purpose TEXT,
    value_for_money TEXT,
    redacted INTEGER NOT NULL CHECK (redacted IN (0, 1)),
    redaction_reason TEXT,
    CHECK ((award IS NOT NULL) + (funder_grant IS NOT NULL) + (recipient IS NOT NULL) = 1),
    CHECK (redacted = 0 OR redaction_reason IS NOT NULL)
) STRICT;

CREATE TABLE money_return (
    id INTEGER PRIMARY KEY,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    funder_grant INTEGER REFERENCES funder_grant (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT,
    CHECK ((award IS NULL) <> (funder_grant IS NULL))
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL,
    value REAL NOT NULL CHECK (value >= 0),
    per TEXT,
    from_day TEXT CHECK (from_day LIKE '____-__-__'),
    to_day TEXT CHECK (to_day LIKE '____-__-__'),
    source TEXT
) STRICT;

CREATE TABLE monitoring_return (
    id INTEGER PRIMARY KEY,
    award INTEGER NOT NULL REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    from_day TEXT CHECK (from_day LIKE '____-__-__'),
    to_day TEXT CHECK (to_day LIKE '____-__-__'),
    due TEXT CHECK (due LIKE '____-__-__'),
    received TEXT CHECK (received LIKE '____-__-__'),
    note TEXT,
    CHECK (due IS NOT NULL OR received IS NOT NULL)
) STRICT;

CREATE TABLE return_measure (
    id INTEGER PRIMARY KEY,
    monitoring_return INTEGER NOT NULL REFERENCES monitoring_return (id) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL,
    value REAL NOT NULL CHECK (value >= 0)
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    programme INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    reference TEXT NOT NULL,
    day TEXT CHECK (day LIKE '____-__-__'),
    title TEXT,
    approved INTEGER CHECK (approved >= 0),
    source TEXT,
    CHECK (programme IS NOT NULL OR award IS NOT NULL)
) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    programme INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    award INTEGER REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT CHECK (day LIKE '____-__-__'),
    CHECK (programme IS NOT NULL OR award IS NOT NULL)
) STRICT;

-- A record is removed only when nothing refers to it, which these make quick to see.
CREATE INDEX application_by_programme ON application (programme);
CREATE INDEX application_by_round ON application (round);
CREATE INDEX application_by_lot ON application (lot);
CREATE INDEX application_by_applicant ON application (applicant);
CREATE INDEX award_by_programme ON award (programme);
CREATE INDEX award_by_lot ON award (lot);
CREATE INDEX award_by_application ON award (application);
CREATE INDEX award_by_funder_grant ON award (funder_grant);
CREATE INDEX award_by_recipient ON award (recipient);
CREATE INDEX variation_by_award ON variation (award);
CREATE INDEX variation_by_funder_grant ON variation (funder_grant);
CREATE INDEX instalment_by_award ON instalment (award);
CREATE INDEX instalment_by_funder_grant ON instalment (funder_grant);
CREATE INDEX payment_by_award ON payment (award);
CREATE INDEX payment_by_funder_grant ON payment (funder_grant);
CREATE INDEX payment_by_instalment ON payment (instalment);
CREATE INDEX payment_by_programme ON payment (programme);
CREATE INDEX payment_by_recipient ON payment (recipient);
CREATE INDEX money_return_by_award ON money_return (award);
CREATE INDEX money_return_by_funder_grant ON money_return (funder_grant);
CREATE INDEX monitoring_return_by_award ON monitoring_return (award);
CREATE INDEX return_measure_by_monitoring_return ON return_measure (monitoring_return);

-- What every edit did. from_value and to_value hold numbers as text, the field says which; NULL is "nothing".
CREATE TABLE funding_edit (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;

CREATE TABLE funding_audit (
    id INTEGER PRIMARY KEY,
    edit INTEGER NOT NULL REFERENCES funding_edit (id),
    action TEXT NOT NULL CHECK (action IN ('add', 'change', 'delete')),
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    from_value TEXT,
    to_value TEXT
) STRICT;

CREATE INDEX funding_audit_by_record ON funding_audit (kind, record);

-- No entry is ever altered, taken out, or replaced by an INSERT OR REPLACE.
CREATE TRIGGER funding_edit_stays BEFORE UPDATE ON funding_edit BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
CREATE TRIGGER funding_edit_remains BEFORE DELETE ON funding_edit BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
CREATE TRIGGER funding_edit_grows BEFORE INSERT ON funding_edit WHEN EXISTS (SELECT 1 FROM funding_edit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
CREATE TRIGGER funding_audit_stays BEFORE UPDATE ON funding_audit BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
CREATE TRIGGER funding_audit_remains BEFORE DELETE ON funding_audit BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
CREATE TRIGGER funding_audit_grows BEFORE INSERT ON funding_audit WHEN EXISTS (SELECT 1 FROM funding_audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit trail can only grow'); END;
