-- Of the messages that wait for one person the earliest leaves first.
create index attempt_open_of_addressee on attempt(addressee, due_at) where outcome is null;

-- The until of an attempt when it was taken to be sent: an answer to the message speaks of no cause that came later.
alter table attempt add column answers_until timestamptz;
