-- The drawings that revisions name in their images, by the SHA-256 of their text.
CREATE TABLE drawing (
    hash TEXT NOT NULL PRIMARY KEY,
    svg  TEXT NOT NULL
);
