-- The plans as people narrow them. The number of a case as a number: those that begin alike lie side by side.
alter table plan_incident add column number_value bigint not null
  generated always as (('x' || right(replace(case_id::text, '-', ''), 16))::bit(64)::bigint & 1125899906842623) stored;
create index plan_incident_number on plan_incident(number_value);
create index plan_incident_urgent on plan_incident(position) where urgent;
create index plan_kind on plan(kind, position);
