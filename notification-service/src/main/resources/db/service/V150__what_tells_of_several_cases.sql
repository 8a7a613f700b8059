-- The other cases that an entry tells of: it is for nobody who must not know of one of them.
alter table timeline add column others text;

-- Made anew from the log.
truncate timeline;
delete from parked where reader = 'timeline';
update cursor set position = 0 where name = 'timeline';
