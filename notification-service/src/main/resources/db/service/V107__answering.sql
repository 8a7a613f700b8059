-- How alerts were answered, by the week in which they were raised and the function that was called first. The buckets of
-- a measure are few, so what a page reads does not grow with the alerts. No case and no person stands here.
create table answering_count(
  week date not null, function text not null, exercise boolean not null, measure text not null, bucket int not null,
  n bigint not null, primary key (week, function, exercise, measure, bucket));
-- What became of pages by each kind of way, by week.
create table answering_way(
  week date not null, kind text not null, outcome text not null, n bigint not null, primary key (week, kind, outcome));

-- Alerts that nobody has answered. person and second: the pseudonyms of those who were paged last. called: how often the
-- first of them had been called then. said_at: an answer that the next event of the alert confirms or takes back.
create table answering_open(
  alert uuid primary key, week date not null, function text not null, exercise boolean not null, raised_at timestamptz not null,
  person text, second text, rounds int not null, called bigint not null, climbed boolean not null,
  accepted boolean not null, delivered boolean not null, said_at timestamptz);
create index answering_open_person on answering_open(person) where not delivered;
create index answering_open_second on answering_open(second) where not delivered;
-- How often a person was called for all that waited.
create table answering_called(person text primary key, n bigint not null);
-- Pages on their way. What a provider reports a week later is not counted.
create table answering_page(message_id uuid primary key, person text not null, due_at timestamptz not null);
create index answering_page_due on answering_page(due_at);
