-- How far the store was read again, in the order of the names. One row: the next one who reads waits until held_until.
-- Each file was read back when it came, so the first reading begins when its time has passed.
create table scrub(
  one boolean primary key default true check (one),
  reached text not null default '',                 -- '': no reading is under way
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz not null default 'epoch',    -- the begin of the last reading that came to its end
  held_until timestamptz not null default 'epoch');
insert into scrub default values;

-- Segments that are missing or have other bytes. The name goes when the segment is read whole again, or has no name.
create table damaged_segment(
  name text primary key,
  found_at timestamptz not null default clock_timestamp(),
  told_at timestamptz);                             -- null: the service has not been told
