-- What a report is about, in codes, and who reads it for triage until when.
alter table report_queue add column codes text not null default '', add column claimed_by text,
  add column claimed_until timestamptz;

-- Made anew from the log.
truncate report_queue;
delete from parked where reader = 'report-queue';
update cursor set position = 0 where name = 'report-queue';
