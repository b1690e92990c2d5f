-- Imports: what somebody handed in, what would become of each row, and what became of it.
CREATE TABLE bulk_import (
    id              TEXT NOT NULL PRIMARY KEY,
    account         TEXT NOT NULL,
    session         TEXT NOT NULL,
    file            TEXT NOT NULL,
    format          TEXT NOT NULL,
    state           TEXT NOT NULL,
    size            INTEGER NOT NULL,
    with_duplicates BOOLEAN NOT NULL,
    ended           TEXT NOT NULL,
    taken_in_at     BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL
);

CREATE INDEX bulk_import_account ON bulk_import (account, taken_in_at);

CREATE INDEX bulk_import_at_work ON bulk_import (state, changed_at);

CREATE TABLE bulk_row (
    import        TEXT NOT NULL REFERENCES bulk_import (id),
    number        INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    source        TEXT NOT NULL,
    name          TEXT NOT NULL,
    verdict       TEXT,
    faults        TEXT NOT NULL,
    matches       TEXT NOT NULL,
    base          TEXT,
    base_hash     TEXT,
    content       TEXT,
    result        TEXT,
    entry         TEXT,
    code          TEXT,
    draft_version INTEGER,
    PRIMARY KEY (import, number)
);

-- What was looked up and not found: texts without anybody, and for thirty days who asked, under hashes whose key was never written.
CREATE TABLE unanswered (
    text     TEXT NOT NULL PRIMARY KEY,
    first_at BIGINT NOT NULL,
    last_at  BIGINT NOT NULL,
    shown    BOOLEAN NOT NULL,
    closed   BOOLEAN NOT NULL
);

CREATE TABLE unanswered_witness (
    text         TEXT NOT NULL,
    key_name     TEXT NOT NULL,
    session      TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (text, key_name, session, organisation)
);
