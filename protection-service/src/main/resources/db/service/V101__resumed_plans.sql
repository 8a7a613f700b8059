-- A plan that was joined and goes on again: into_plan is null.
alter table plan_join alter column into_plan drop not null;
