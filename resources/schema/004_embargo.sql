-- Until when a release's figures must not leave the office: the moment in UTC, empty where there is no embargo.

ALTER TABLE release ADD COLUMN embargo_until TEXT NOT NULL DEFAULT '';
