-- Who agreed that a form stays out: whoever puts it back is somebody else again.
ALTER TABLE form_stop ADD COLUMN confirmed_by TEXT;
