-- The matters that wait, one row each: it goes once the person was told. due: by when it is decided, or since when it waits.
create table waiting_matter(
  decision_id uuid primary key, plan_id uuid not null, case_id uuid not null, body text not null, what text not null,
  due timestamptz not null, meets_on timestamptz, papers_sent boolean not null, position bigint not null unique);
create index waiting_matter_due on waiting_matter(due, position);
create index waiting_matter_what on waiting_matter(what, due, position);
