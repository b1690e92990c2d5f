-- What was ever proposed for a label, with its outcome. A confirmed one has the number of the version that it made; the label's own row holds the newest.
CREATE TABLE taxonomy_change (
    vocabulary  TEXT NOT NULL,
    term        TEXT NOT NULL,
    number      INTEGER NOT NULL,
    version     INTEGER,
    based_on    INTEGER NOT NULL,
    content     TEXT NOT NULL,
    hash        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    proposed_in BIGINT NOT NULL,
    outcome     TEXT,
    decided_by  TEXT,
    decided_at  BIGINT,
    decided_in  BIGINT,
    PRIMARY KEY (vocabulary, term, number)
);

-- One label waits for one decision at a time.
CREATE UNIQUE INDEX taxonomy_change_open ON taxonomy_change (vocabulary, term) WHERE outcome IS NULL;

ALTER TABLE taxonomy_term ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE taxonomy_term ADD COLUMN merged_into TEXT;

-- Labels that are there already came from files.
INSERT INTO taxonomy_change (
    vocabulary, term, number, version, based_on, content, hash, reason, proposed_by, proposed_at, proposed_in, outcome, decided_by, decided_at, decided_in)
SELECT vocabulary, id, 1, 1, 0, content, hash, '', '00000000-0000-7000-8000-000000000001', COALESCE((SELECT finished_at FROM founding), 0), 0,
    'Confirmed', '00000000-0000-7000-8000-000000000001', COALESCE((SELECT finished_at FROM founding), 0), 0
FROM taxonomy_term;

-- The entry that took this one up; empty again once this one is published anew.
ALTER TABLE entry ADD COLUMN merged_into TEXT REFERENCES entry (id);

CREATE INDEX entry_merged ON entry (merged_into) WHERE merged_into IS NOT NULL;

-- When somebody last made sure that a source can still be read and says what it is cited for. The source is named by the SHA-256 of its citation.
CREATE TABLE source_check (
    source     TEXT NOT NULL,
    checked_in BIGINT NOT NULL,
    checked_at BIGINT NOT NULL,
    undone_in  BIGINT,
    PRIMARY KEY (source, checked_in)
);
