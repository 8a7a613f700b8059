-- The most urgent first: as a person judged it or, until then, as the codes suggest. 0 is U0.
alter table report_queue add column urgency_rank int not null default 3;
create index report_queue_by_urgency on report_queue(urgency_rank, received_at, report_id);
create index report_queue_waiting_by_urgency on report_queue(urgency_rank, received_at, report_id) where urgency is null;
-- Whose time is over becomes free for the others, and they are told.
create index report_queue_claimed_until on report_queue(claimed_until) where claimed_until is not null;
drop index report_queue_waiting;

-- Made anew from the log.
truncate report_queue;
delete from parked where reader = 'report-queue';
update cursor set position = 0 where name = 'report-queue';
