-- What providers report later. An attempt whose provider says by receipt_by neither that it was delivered nor that it was not
-- is followed by one on the person's next way.
alter table attempt add column way_kind text;                -- of the way by which it was sent
alter table attempt add column receipt_by timestamptz;
create index attempt_without_receipt on attempt(receipt_by) where outcome = 'ACCEPTED' and receipt_by is not null;

-- The pages that can be answered by SMS: those that were sent lately.
create index attempt_answerable on attempt(until) where text_id = 'PAGE' and way_kind = 'SMS';
