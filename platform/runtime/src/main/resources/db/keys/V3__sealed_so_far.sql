-- A subject may outlive what was erased of it: a file and a plan go on. Then its keys so far are destroyed, and not for ever:
-- what is sealed later gets a new one. Which erasures were done so is remembered, so that none is done again on newer keys.
alter table data_key add for_ever boolean not null default true;
create table past_erasure(
  erasure uuid, subject uuid, done_at timestamptz not null default clock_timestamp(), primary key (erasure, subject));
