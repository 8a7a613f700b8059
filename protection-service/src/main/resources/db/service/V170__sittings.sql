-- The sitting of a body on a day is read without the matters that wait elsewhere.
create index waiting_matter_sitting on waiting_matter(body, meets_on);
