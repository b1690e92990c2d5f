-- What the editor keeps beside a draft's text and no revision has: names of rows, edits taken, differences that nobody has settled yet. JSON.
ALTER TABLE draft ADD COLUMN work TEXT;
