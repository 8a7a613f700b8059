-- unclaimed: whole, and expired before anybody said what it belongs to: the sweep ends it. An announcement that comes
-- first takes that back. offered: the service may have recorded it: no segment of it loses its name any more.
alter table upload
  add column unclaimed boolean not null default false,
  add column offered boolean not null default false;
