CREATE TABLE access_request (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    account      TEXT NOT NULL REFERENCES account (id),
    roles        TEXT NOT NULL,
    roles_end_at BIGINT,
    link         TEXT REFERENCES sign_in_link (hash),
    asked_by     TEXT NOT NULL,
    asked_at     BIGINT NOT NULL,
    ends_at      BIGINT NOT NULL,
    outcome      TEXT,
    decided_by   TEXT,
    decided_at   BIGINT
);

CREATE TABLE account (
    id           TEXT NOT NULL PRIMARY KEY,
    name_nl      TEXT NOT NULL,
    name_en      TEXT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    demo         BOOLEAN NOT NULL,
    enabled      BOOLEAN NOT NULL,
    ends_at      BIGINT
, person TEXT, sign_in_name TEXT, external_name TEXT);

CREATE TABLE account_move (
    moved_in     BIGINT NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES account (id),
    organisation TEXT NOT NULL REFERENCES organisation (id),
    left_at      BIGINT NOT NULL
);

CREATE TABLE account_role (
    account TEXT NOT NULL REFERENCES account (id),
    role    TEXT NOT NULL,
    ends_at BIGINT,
    PRIMARY KEY (account, role)
);

CREATE TABLE actor (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    UNIQUE (kind, subject)
);

CREATE TABLE audit_head (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    seq      BIGINT NOT NULL,
    hash     TEXT NOT NULL
);

CREATE TABLE audit_record (
    seq          INTEGER NOT NULL PRIMARY KEY,
    at           BIGINT NOT NULL,
    act          INTEGER NOT NULL,
    actor        TEXT NOT NULL,
    organisation TEXT,
    subject      TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    correlation  TEXT NOT NULL,
    concerns     TEXT,
    record       TEXT NOT NULL,
    hash         TEXT NOT NULL
);

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

CREATE TABLE client (
    id                  TEXT NOT NULL PRIMARY KEY,
    client_id           TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    organisation        TEXT NOT NULL REFERENCES organisation (id),
    jwks                TEXT NOT NULL,
    scopes              TEXT NOT NULL,
    requests_per_minute INTEGER NOT NULL,
    clearance           TEXT NOT NULL,
    pap                 TEXT NOT NULL,
    purpose             TEXT NOT NULL,
    ends_at             BIGINT NOT NULL,
    enabled             BOOLEAN NOT NULL
);

CREATE TABLE code_number (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
);

CREATE TABLE credential (
    account       TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    password      TEXT NOT NULL,
    authenticator TEXT NOT NULL,
    last_step     BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL
);

CREATE TABLE draft (
    entry      TEXT NOT NULL,
    author     TEXT NOT NULL,
    code       TEXT NOT NULL,
    based_on   INTEGER,
    content    TEXT NOT NULL,
    updated_at BIGINT NOT NULL, version INTEGER NOT NULL DEFAULT 1, published_base INTEGER, contributors TEXT NOT NULL DEFAULT '', discarded_at BIGINT, work TEXT,
    PRIMARY KEY (entry, author)
);

CREATE TABLE drawing (
    hash TEXT NOT NULL PRIMARY KEY,
    svg  TEXT NOT NULL
);

CREATE TABLE entry (
    id                 TEXT NOT NULL PRIMARY KEY,
    code               TEXT NOT NULL UNIQUE,
    newest_revision    INTEGER NOT NULL,
    published_revision INTEGER
, merged_into TEXT REFERENCES entry (id));

CREATE TABLE erasure (
    entry     TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    erased_at BIGINT NOT NULL,
    erased_in BIGINT NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (entry, revision)
);

CREATE TABLE form_stop (
    stopped_in   BIGINT NOT NULL PRIMARY KEY,
    entry        TEXT NOT NULL REFERENCES entry (id),
    form         TEXT NOT NULL,
    stopped_at   BIGINT NOT NULL,
    stopped_by   TEXT NOT NULL,
    reason       TEXT NOT NULL,
    confirmed_in BIGINT,
    overdue_in   BIGINT,
    ended_in     BIGINT
, confirmed_by TEXT);

CREATE TABLE founding (
    only_one    INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    finished_at BIGINT NOT NULL,
    finished_in BIGINT NOT NULL
);

CREATE TABLE imported_file (
    entry       TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    revision    INTEGER,
    import      TEXT NOT NULL,
    imported_at BIGINT NOT NULL
);

CREATE TABLE legal_check (
    entry      TEXT NOT NULL,
    line       TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    jurist     TEXT NOT NULL,
    checked_at BIGINT NOT NULL,
    checked_in BIGINT NOT NULL,
    PRIMARY KEY (entry, line)
);

CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE one_time_key (
    kind       TEXT NOT NULL,
    value      TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (kind, value)
);

CREATE TABLE organisation (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
, ended_at BIGINT);

CREATE TABLE passkey (
    id              TEXT NOT NULL PRIMARY KEY,
    account         TEXT NOT NULL REFERENCES account (id),
    name            TEXT NOT NULL,
    public_key      TEXT NOT NULL,
    sign_count      BIGINT NOT NULL,
    transports      TEXT NOT NULL,
    backup_eligible BOOLEAN NOT NULL,
    backed_up       BOOLEAN NOT NULL,
    made_at         BIGINT NOT NULL,
    used_at         BIGINT
);

CREATE TABLE publication (
    entry        TEXT NOT NULL REFERENCES entry (id),
    revision     INTEGER NOT NULL,
    published_at BIGINT NOT NULL,
    published_in BIGINT NOT NULL,
    reason       TEXT NOT NULL, provisional_until BIGINT,
    PRIMARY KEY (entry, revision)
);

CREATE TABLE recovery_code (
    account TEXT NOT NULL REFERENCES account (id),
    hash    TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account, hash)
);

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

CREATE TABLE review (
    entry          TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    state          TEXT NOT NULL,
    last_act       TEXT NOT NULL,
    small          BOOLEAN NOT NULL,
    urgent         BOOLEAN NOT NULL,
    published_base INTEGER,
    handed_in_at   BIGINT NOT NULL,
    changed_at     BIGINT NOT NULL, publish_at BIGINT, publish_by TEXT, publish_fault TEXT, overdue_in BIGINT,
    PRIMARY KEY (entry, revision),
    FOREIGN KEY (entry, revision) REFERENCES revision (entry, number)
);

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

CREATE TABLE revision (
    entry      TEXT NOT NULL REFERENCES entry (id),
    number     INTEGER NOT NULL,
    schema     INTEGER NOT NULL,
    content    TEXT,
    hash       TEXT NOT NULL,
    author     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_in BIGINT NOT NULL,
    PRIMARY KEY (entry, number)
);

CREATE TABLE revision_author (
    entry    TEXT NOT NULL,
    revision INTEGER NOT NULL,
    author   TEXT NOT NULL,
    PRIMARY KEY (entry, revision, author)
);

CREATE TABLE session (
    id           TEXT NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES account (id),
    method       TEXT NOT NULL,
    started_at   BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ends_at      BIGINT NOT NULL,
    ended_at     BIGINT
);

CREATE TABLE sign_in_attempt (
    name         TEXT NOT NULL PRIMARY KEY,
    failures     INTEGER NOT NULL,
    last_at      BIGINT NOT NULL,
    locked_until BIGINT
);

CREATE TABLE sign_in_link (
    hash      TEXT NOT NULL PRIMARY KEY,
    account   TEXT NOT NULL REFERENCES account (id),
    made_at   BIGINT NOT NULL,
    ends_at   BIGINT NOT NULL,
    closed_at BIGINT
, held BOOLEAN NOT NULL DEFAULT FALSE, code TEXT);

CREATE TABLE source_check (
    source     TEXT NOT NULL,
    checked_in BIGINT NOT NULL,
    checked_at BIGINT NOT NULL,
    undone_in  BIGINT,
    PRIMARY KEY (source, checked_in)
);

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

CREATE TABLE taxonomy_term (
    vocabulary TEXT NOT NULL,
    id         TEXT NOT NULL,
    content    TEXT NOT NULL,
    hash       TEXT NOT NULL,
    position   INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, merged_into TEXT,
    PRIMARY KEY (vocabulary, id)
);

CREATE TABLE two_persons (
    since BIGINT NOT NULL
);

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

CREATE TABLE unmask_request (
    id           TEXT NOT NULL PRIMARY KEY,
    pseudonym    TEXT NOT NULL REFERENCES actor (pseudonym),
    reason       TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    confirmed_by TEXT,
    confirmed_at BIGINT
);

CREATE INDEX access_request_account ON access_request (account);

CREATE UNIQUE INDEX account_external_name ON account (external_name);

CREATE INDEX account_move_account ON account_move (account);

CREATE INDEX account_move_left ON account_move (left_at);

CREATE UNIQUE INDEX account_sign_in_name ON account (sign_in_name);

CREATE INDEX audit_record_act ON audit_record (act, seq) WHERE act >= 300;

CREATE INDEX audit_record_actor ON audit_record (actor, seq);

CREATE INDEX audit_record_concerns ON audit_record (seq) WHERE concerns IS NOT NULL;

CREATE INDEX bulk_import_account ON bulk_import (account, taken_in_at);

CREATE INDEX bulk_import_at_work ON bulk_import (state, changed_at);

CREATE INDEX draft_author ON draft (author);

CREATE INDEX entry_merged ON entry (merged_into) WHERE merged_into IS NOT NULL;

CREATE UNIQUE INDEX form_stop_standing ON form_stop (entry, form) WHERE ended_in IS NULL;

CREATE INDEX one_time_key_expiry ON one_time_key (expires_at);

CREATE INDEX passkey_account ON passkey (account);

CREATE INDEX review_comment_revision ON review_comment (entry, revision, written_in);

CREATE INDEX review_decision_revision ON review_decision (entry, revision, seq);

CREATE INDEX review_open ON review (state, handed_in_at);

CREATE INDEX review_timed ON review (publish_at) WHERE publish_at IS NOT NULL;

CREATE INDEX session_open ON session (ends_at) WHERE ended_at IS NULL;

CREATE INDEX sign_in_link_account ON sign_in_link (account);

CREATE UNIQUE INDEX taxonomy_change_open ON taxonomy_change (vocabulary, term) WHERE outcome IS NULL;
