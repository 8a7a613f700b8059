-- The rule of the legal clock that an entry tells of: what a reader sees of it follows what the clock is about.
alter table timeline add column clock text;

-- The queue begins with what is open, however long the history behind it.
create index deadline_open on deadline(due, id) where state <> 'MET';

-- A breach is one of law only; the mechanism's own targets are called so.
alter table picture_deadline add column law boolean not null default false;

-- What a frame was made from: up to where the log was counted, and each count as it was when it last moved.
alter table picture_frame add column seen bigint not null default 0, add column kept text not null default '[]';
update picture_frame set seen = coalesce((select position from cursor where name = 'picture'), 0);

-- Both are made anew from the log.
truncate timeline, picture_report, picture_deadline;
delete from parked where reader in ('timeline', 'picture');
update cursor set position = 0 where name in ('timeline', 'picture');
