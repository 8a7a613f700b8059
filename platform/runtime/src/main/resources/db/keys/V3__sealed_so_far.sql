-- A subject may outlive an erasure, because a file or a plan goes on. Then its keys so far are destroyed, but not for
-- ever: its later data get a new key. past_erasure remembers these erasures, so that none is repeated on newer keys.
alter table data_key add for_ever boolean not null default true;
create table past_erasure(
  erasure uuid, subject uuid, done_at timestamptz not null default clock_timestamp(), primary key (erasure, subject));
