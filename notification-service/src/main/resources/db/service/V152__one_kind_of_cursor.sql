-- Cursors are made from the secret of the service, as those of all lists. A reader who resumes with an older one is told to resync.
drop table cursor_key;
