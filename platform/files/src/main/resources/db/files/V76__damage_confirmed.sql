-- Damage is told to the service when a later reading found it, too: a folder may be mounted wrongly for a while.
alter table damaged_segment
  add column confirmed_at timestamptz,                        -- null: found once
  add column telling_until timestamptz not null default 'epoch'; -- one instance tells at a time
