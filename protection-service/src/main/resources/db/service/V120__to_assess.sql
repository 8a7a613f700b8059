-- What waits for an analyst, one row for each case: a reader finds what is of the cases that they may know of. The task is the
-- review that was called, or else the case. due: since when it waits, or the date of the next assessment.
create table to_assess(
  position bigint primary key, plan_id uuid not null, case_id uuid not null, what text not null, task_id uuid not null,
  due timestamptz not null, rater text, unique (plan_id, case_id, what, task_id));
create index to_assess_due on to_assess(due, position);
create index to_assess_what on to_assess(what, due, position);
