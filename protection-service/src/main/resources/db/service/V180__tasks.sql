-- What other institutions were asked and answer by their own login. receiver: a tag that is the same for each task of an
-- institution, and names none. A task stays, so that its people find what they answered.
create table asked_task(
  task_id uuid primary key, plan_id uuid not null, case_id uuid not null, receiver text not null, kind text not null,
  due timestamptz, stage text not null, sent_at timestamptz not null, position bigint not null);
create index asked_task_receiver on asked_task(receiver, position);
