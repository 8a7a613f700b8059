-- The people of the mechanism who have called this service, for names and pickers. Not in the log, not published.
-- sealed: the subject of their tokens and their name. The hour is enough: the table is no record of working times.
create table staff(
  pseudonym text primary key, sealed bytea not null, functions text[] not null, institution text not null, unit text,
  first_seen timestamptz not null, last_seen timestamptz not null);
