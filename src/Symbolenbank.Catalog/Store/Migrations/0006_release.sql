-- Released before an expert gave an opinion: until when that may last. Empty once the opinion is there, and for everything else.
ALTER TABLE publication ADD COLUMN provisional_until BIGINT;

-- A publication that is to happen later, who ordered it, and why it did not happen.
ALTER TABLE review ADD COLUMN publish_at BIGINT;

ALTER TABLE review ADD COLUMN publish_by TEXT;

ALTER TABLE review ADD COLUMN publish_fault TEXT;

-- The record that says that nobody confirmed or undid the withdrawal in time.
ALTER TABLE review ADD COLUMN overdue_in BIGINT;

CREATE INDEX review_timed ON review (publish_at) WHERE publish_at IS NOT NULL;

-- Forms of entries that somebody stopped: in no search, answer or scan set while the stop stands. The numbers are those of the records.
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
);

CREATE UNIQUE INDEX form_stop_standing ON form_stop (entry, form) WHERE ended_in IS NULL;
