-- What waits for a reporter, and what was sent lately: looked at before each message.
create index attempt_open_of_addressee on attempt(addressee, due_at) where outcome is null;
create index attempt_accepted_of_addressee on attempt(addressee, due_at) where outcome = 'ACCEPTED';
