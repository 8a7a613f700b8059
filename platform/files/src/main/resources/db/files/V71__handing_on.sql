-- An instance that hands a file on holds it until held_until, under a fence that each later one raises. No row is locked
-- meanwhile. The wait before the next try grows with the tries.
alter table upload
  add column held_until timestamptz,
  add column tries int not null default 0;
