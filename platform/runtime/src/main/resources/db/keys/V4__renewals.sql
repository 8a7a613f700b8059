-- Renewals of a subject's key: who asked for it, and why.
create table key_renewal(
  kid uuid primary key references data_key, person text not null, reason text not null,
  at timestamptz not null default clock_timestamp());
