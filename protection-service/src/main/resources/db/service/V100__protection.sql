-- The plans as an officer lists them: codes and numbers only. A plan can be joined before it is opened.
create table plan(plan_id uuid primary key, kind text not null, position bigint not null unique);
create table plan_incident(
  position bigint primary key, plan_id uuid not null, case_id uuid not null, urgent boolean not null default false,
  unique (plan_id, case_id));
create index plan_incident_case on plan_incident(case_id);

-- Joined plans. into_plan is null: the plan was joined and goes on by itself again.
create table plan_join(plan_id uuid primary key, into_plan uuid);

create view listed_plan as
  select p.plan_id, p.kind, p.position, i.incidents, i.urgent, j.into_plan
  from plan p
  left join plan_join j on j.plan_id = p.plan_id
  cross join lateral (select count(*)::int incidents, coalesce(bool_or(urgent), false) urgent
                      from plan_incident where plan_id = p.plan_id) i;

-- Subjects whose data intake erased and under which this service sealed data too: their keys are to be destroyed.
create table erased_subject(
  erasure_id uuid, subject uuid, report_id uuid not null, done_at timestamptz, primary key (erasure_id, subject));
create index erased_subject_open on erased_subject(erasure_id) where done_at is null;
