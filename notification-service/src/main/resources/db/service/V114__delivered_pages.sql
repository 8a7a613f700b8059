-- By which way a person was paged last: also by an SMS of which the carrier says that it came.
drop index attempt_page_of_addressee;
create index attempt_page_of_addressee on attempt(addressee, due_at) where text_id = 'PAGE' and outcome in ('ACCEPTED', 'DELIVERED');
