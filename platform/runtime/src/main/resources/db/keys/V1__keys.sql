-- One data key per subject, wrapped by the key-encryption key of its epoch. Destroying the key erases the subject. Keys
-- are made ahead for subjects that are not used yet; the id of a new subject is drawn from here.
create table data_key(
  subject uuid primary key, kid uuid not null unique, epoch int not null, wrapped bytea not null,
  made_at timestamptz not null default clock_timestamp());
