-- The plans, as an officer lists them: codes and numbers only. A plan can be joined before it is opened.
create table plan(plan_id uuid primary key, kind text not null, position bigint not null unique);
create table plan_incident(
  position bigint primary key, plan_id uuid not null, case_id uuid not null, urgent boolean not null default false,
  unique (plan_id, case_id));
create index plan_incident_case on plan_incident(case_id);
create table plan_join(plan_id uuid primary key, into_plan uuid not null);

create view listed_plan as
  select p.plan_id, p.kind, p.position, i.incidents, i.urgent, j.into_plan
  from plan p
  left join plan_join j on j.plan_id = p.plan_id
  cross join lateral (select count(*)::int incidents, coalesce(bool_or(urgent), false) urgent
                      from plan_incident where plan_id = p.plan_id) i;
