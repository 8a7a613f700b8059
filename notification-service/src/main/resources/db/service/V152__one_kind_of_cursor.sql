-- Cursors are made from the secret of the service, as those of all lists; an instance of the release before still reads this.
-- A reader who resumes with an older cursor is told to resync.
comment on table cursor_key is 'not used any more';
