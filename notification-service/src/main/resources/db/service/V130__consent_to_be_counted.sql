-- A report whose sender does not consent to be counted stays here, uncounted: they may consent later.
alter table picture_report add column counted boolean not null default true;

-- Made anew from the log: reports that were refused at once are not there yet.
truncate picture_report, picture_deadline;
delete from parked where reader = 'picture';
update cursor set position = 0 where name = 'picture';
