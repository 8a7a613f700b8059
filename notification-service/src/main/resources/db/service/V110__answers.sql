-- How often somebody sent a wrong code from a way: two tries in a quarter of an hour. No number stands here.
create table answer_try(way uuid primary key, tries int not null, since timestamptz not null);

-- The pages that can be answered by SMS: those that were sent lately.
create index attempt_answerable on attempt(until) where text_id = 'PAGE' and way_kind = 'SMS';
