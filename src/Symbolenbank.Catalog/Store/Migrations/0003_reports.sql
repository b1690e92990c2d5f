-- What readers reported: signs that are missing, and entries that may be wrong. Who reported stands in the record only, under a pseudonym.
CREATE TABLE report (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL,
    what        TEXT NOT NULL,
    place       TEXT,
    week        TEXT,
    entry       TEXT REFERENCES entry (id),
    revision    INTEGER,
    part        TEXT,
    source      TEXT,
    reported_at BIGINT NOT NULL,
    reported_in BIGINT NOT NULL UNIQUE,
    handled_at  BIGINT,
    handled_in  BIGINT,
    note        TEXT
);
