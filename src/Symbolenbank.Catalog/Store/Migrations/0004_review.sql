-- All accounts of one human being name the same person; empty means that the account is the person's only one.
ALTER TABLE account ADD COLUMN person TEXT;

-- Drafts: a version for each change, what was published when it was begun, who else wrote parts of it, and when it was thrown away.
ALTER TABLE draft ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

ALTER TABLE draft ADD COLUMN published_base INTEGER;

ALTER TABLE draft ADD COLUMN contributors TEXT NOT NULL DEFAULT '';

ALTER TABLE draft ADD COLUMN discarded_at BIGINT;

CREATE INDEX draft_author ON draft (author);

-- The last number of a code that the bank itself gave out, by year.
CREATE TABLE code_number (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
);

-- How far a revision has come. Revisions of files have a row only once somebody decided on them.
CREATE TABLE review (
    entry          TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    state          TEXT NOT NULL,
    last_act       TEXT NOT NULL,
    small          BOOLEAN NOT NULL,
    urgent         BOOLEAN NOT NULL,
    published_base INTEGER,
    handed_in_at   BIGINT NOT NULL,
    changed_at     BIGINT NOT NULL,
    PRIMARY KEY (entry, revision),
    FOREIGN KEY (entry, revision) REFERENCES revision (entry, number)
);

CREATE INDEX review_open ON review (state, handed_in_at);

-- Everybody who wrote a part of a revision: none of them may approve it.
CREATE TABLE revision_author (
    entry    TEXT NOT NULL,
    revision INTEGER NOT NULL,
    author   TEXT NOT NULL,
    PRIMARY KEY (entry, revision, author)
);

-- What was decided, by whom, on exactly which text. The number is that of its record.
CREATE TABLE review_decision (
    seq      BIGINT NOT NULL PRIMARY KEY,
    entry    TEXT NOT NULL,
    revision INTEGER NOT NULL,
    act      TEXT NOT NULL,
    account  TEXT NOT NULL,
    at       BIGINT NOT NULL,
    reason   TEXT NOT NULL,
    hash     TEXT NOT NULL
);

CREATE INDEX review_decision_revision ON review_decision (entry, revision, seq);

CREATE TABLE review_comment (
    id          TEXT NOT NULL PRIMARY KEY,
    entry       TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    path        TEXT NOT NULL,
    text        TEXT NOT NULL,
    answers     TEXT REFERENCES review_comment (id),
    author      TEXT NOT NULL,
    at          BIGINT NOT NULL,
    written_in  BIGINT NOT NULL,
    resolved_by TEXT,
    resolved_at BIGINT
);

CREATE INDEX review_comment_revision ON review_comment (entry, revision, written_in);

-- Legal lines that a jurist confirmed, by the SHA-256 of the line; a changed line has another.
CREATE TABLE legal_check (
    entry      TEXT NOT NULL,
    line       TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    jurist     TEXT NOT NULL,
    checked_at BIGINT NOT NULL,
    checked_in BIGINT NOT NULL,
    PRIMARY KEY (entry, line)
);

-- Revisions whose content was erased; their hash stays.
CREATE TABLE erasure (
    entry     TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    erased_at BIGINT NOT NULL,
    erased_in BIGINT NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (entry, revision)
);
