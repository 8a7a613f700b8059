-- Who said no to being counted for herself alone: her own yes takes it back, and nobody else's.
create table picture_refusal(report_id uuid, party uuid, primary key (report_id, party));

-- The rung that was paged last. The alert stands on another one while it is not known who may know of its case.
alter table alert add column paged_role text;

-- Made anew from the log.
truncate picture_report, picture_deadline, alert, timeline;
delete from parked where reader in ('picture', 'alerts', 'timeline');
update cursor set position = 0 where name in ('picture', 'alerts', 'timeline');
