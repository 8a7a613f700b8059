-- What was sent to a reporter lately: looked at before each message.
create index attempt_taken_of_addressee on attempt(addressee, due_at) where outcome in ('ACCEPTED', 'DELIVERED');
