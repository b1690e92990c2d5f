-- Organisations that accounts belonged to before, and until when: what somebody wrote there stays under the rule of four eyes.
CREATE TABLE account_move (
    moved_in     BIGINT NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES account (id),
    organisation TEXT NOT NULL REFERENCES organisation (id),
    left_at      BIGINT NOT NULL
);

CREATE INDEX account_move_account ON account_move (account);

CREATE INDEX account_move_left ON account_move (left_at);
