-- One data key per subject, wrapped by the key-encryption key of its epoch. Destroying the row erases the subject.
-- Keys that no subject uses yet are made ahead: the subject's id is drawn from here.
create table data_key(
  subject uuid primary key, kid uuid not null unique, epoch int not null, wrapped bytea not null,
  made_at timestamptz not null default clock_timestamp());
