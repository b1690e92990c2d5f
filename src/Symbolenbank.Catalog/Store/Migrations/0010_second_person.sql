-- What one administrator asked for and a second person decides. Kind: Roles, Link or Separation. While outcome is empty it waits, until ends_at;
-- Alone: it holds already, because nobody else could decide when the bank was founded or rescued, and a second person can still look at it.
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

CREATE INDEX access_request_account ON access_request (account);

-- A link that waits for a second person is held; after that it takes the code that this person was shown, by the code's SHA-256.
ALTER TABLE sign_in_link ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE sign_in_link ADD COLUMN code TEXT;

-- Since when two persons are needed. Empty while the first administrator founds the bank; it never becomes empty again.
CREATE TABLE two_persons (
    since BIGINT NOT NULL
);

-- Banks that were founded before.
INSERT INTO two_persons (since)
SELECT 0 WHERE (SELECT COUNT(DISTINCT account) FROM account_role WHERE role IN ('Administrator', 'EditorInChief')) > 1;

INSERT INTO access_request (id, kind, account, roles, asked_by, asked_at, ends_at, outcome)
SELECT '00000000-0000-7000-8000-000000000303', 'Roles', id, 'Administrator', '00000000-0000-7000-8000-000000000002', 0, 0, 'Alone'
FROM account WHERE id = '00000000-0000-7000-8000-000000000301';
