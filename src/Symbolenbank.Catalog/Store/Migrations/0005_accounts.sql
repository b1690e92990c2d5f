-- The name under which somebody signs in, in its canonical form, and the one by which their organisation's own provider knows them.
ALTER TABLE account ADD COLUMN sign_in_name TEXT;

ALTER TABLE account ADD COLUMN external_name TEXT;

CREATE UNIQUE INDEX account_sign_in_name ON account (sign_in_name);

CREATE UNIQUE INDEX account_external_name ON account (external_name);

ALTER TABLE organisation ADD COLUMN ended_at BIGINT;

-- A password only counts together with an authenticator. The password is hashed, the authenticator's secret protected by the surface's keys.
CREATE TABLE credential (
    account       TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    password      TEXT NOT NULL,
    authenticator TEXT NOT NULL,
    last_step     BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL
);

CREATE TABLE recovery_code (
    account TEXT NOT NULL REFERENCES account (id),
    hash    TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account, hash)
);

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

CREATE INDEX passkey_account ON passkey (account);

-- One-time links to set up how one signs in, by the SHA-256 of their secret.
CREATE TABLE sign_in_link (
    hash      TEXT NOT NULL PRIMARY KEY,
    account   TEXT NOT NULL REFERENCES account (id),
    made_at   BIGINT NOT NULL,
    ends_at   BIGINT NOT NULL,
    closed_at BIGINT
);

CREATE INDEX sign_in_link_account ON sign_in_link (account);

-- Attempts to sign in by a keyed hash of the name that was typed, whether there is such an account or not.
CREATE TABLE sign_in_attempt (
    name         TEXT NOT NULL PRIMARY KEY,
    failures     INTEGER NOT NULL,
    last_at      BIGINT NOT NULL,
    locked_until BIGINT
);
