-- By which way a person was paged last.
create index attempt_page_of_addressee on attempt(addressee, due_at) where text_id = 'PAGE' and outcome = 'ACCEPTED';
