-- Epochs that wrap data keys. The key-encryption keys themselves are in the key provider, one per epoch. The reference
-- from data_key guarantees two things: an epoch that wraps a data key cannot leave this table, and nothing can be
-- stored under an epoch that has left it, however late an instance learns of that.
create table key_epoch(
  epoch int primary key, made_at timestamptz not null default clock_timestamp());

-- Epochs that left key_epoch: first decided, then destroyed in the provider. A row without destroyed_at was
-- interrupted; its destruction is done again.
create table destroyed_epoch(
  epoch int primary key, decided_at timestamptz not null default clock_timestamp(), destroyed_at timestamptz);

-- Data keys of the subjects, each wrapped by the key-encryption key of its epoch. Destroying the keys erases the
-- subject. Keys are made ahead for subjects that are not used yet; the id of a new subject is drawn from here.
-- Several versions of a subject's key: the newest seals new data, the older ones stay for reading. A destroyed key
-- keeps its row, so that no key is ever made again for its subject. A key is found by its subject: nothing looks for an
-- id alone, so the random ids are in no index.
create table data_key(
  subject uuid not null, kid uuid not null, epoch int references key_epoch, wrapped bytea,
  made_at timestamptz not null default clock_timestamp(), version int not null default 1,
  -- once this epoch is destroyed, no older copy of this table opens the key
  last_epoch int,
  destroyed_at timestamptz, erasure uuid,
  -- false: the subject outlives the erasure, because a file or a plan goes on. Its later data get a new key
  for_ever boolean not null default true,
  primary key (subject, version),
  check ((wrapped is null) = (epoch is null)),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((erasure is null) = (destroyed_at is null)));
create index data_key_epoch on data_key(epoch);
create index data_key_erasure on data_key(erasure) where erasure is not null;

-- Keys that sealed something and had no row when they were looked for: an older copy of data_key was put back. Whether
-- one is missing still, data_key says.
create table missing_key(
  subject uuid not null, kid uuid not null, noted_at timestamptz not null default clock_timestamp(),
  primary key (subject, kid));

-- Erasures that their subject outlived. They are remembered, so that none is repeated on newer keys.
create table past_erasure(
  erasure uuid, subject uuid, done_at timestamptz not null default clock_timestamp(), primary key (erasure, subject));

-- Rotations that a person asked for, one at a time.
create table key_rotation(
  id uuid primary key default gen_random_uuid(), person text not null, reason text not null,
  asked_at timestamptz not null default clock_timestamp(), epoch int, rewrapped bigint not null default 0,
  done_at timestamptz);
create unique index one_open_rotation on key_rotation((true)) where done_at is null;

-- Renewals of a subject's key: who asked for it, and why.
create table key_renewal(
  subject uuid not null, version int not null, person text not null, reason text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (subject, version), foreign key (subject, version) references data_key);
