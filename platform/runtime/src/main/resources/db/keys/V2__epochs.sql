-- Epochs that wrap data keys. The key-encryption keys themselves are in the key provider, one per epoch. The reference
-- from data_key guarantees two things: an epoch that wraps a data key cannot leave this table, and nothing can be
-- stored under an epoch that has left it, however late an instance learns of that.
create table key_epoch(
  epoch int primary key, made_at timestamptz not null default clock_timestamp());

-- Epochs that left key_epoch: first decided, then destroyed in the provider. A row without destroyed_at was
-- interrupted; its destruction is done again.
create table destroyed_epoch(
  epoch int primary key, decided_at timestamptz not null default clock_timestamp(), destroyed_at timestamptz);

insert into key_epoch(epoch) select distinct epoch from data_key;

-- Several versions of a subject's key: the newest seals new data, the older ones stay for reading. A destroyed key
-- keeps its row, so that no key is ever made again for its subject. last_epoch: once this epoch is destroyed, no older
-- copy of this table opens the key.
alter table data_key
  drop constraint data_key_pkey,
  add primary key (kid),
  drop constraint data_key_kid_key,
  add version int not null default 1,
  add unique (subject, version),
  alter epoch drop not null,
  add foreign key (epoch) references key_epoch,
  alter wrapped drop not null,
  add last_epoch int,
  add destroyed_at timestamptz,
  add erasure uuid,
  add check ((wrapped is null) = (epoch is null)),
  add check ((wrapped is null) = (destroyed_at is not null)),
  add check ((erasure is null) = (destroyed_at is null));
create index data_key_epoch on data_key(epoch, kid);
create index data_key_erasure on data_key(erasure) where erasure is not null;

-- Rotations that a person asked for, one at a time.
create table key_rotation(
  id uuid primary key default gen_random_uuid(), person text not null, reason text not null,
  asked_at timestamptz not null default clock_timestamp(), epoch int, rewrapped bigint not null default 0,
  done_at timestamptz);
create unique index one_open_rotation on key_rotation((true)) where done_at is null;
