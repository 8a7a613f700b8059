-- What people did here, for the auditor: one row for each case that the event names. Only own events of people, so that
-- mirrored events and those of software cost nothing.
create table human_act(
  position bigint not null,
  -- the zero id and no number: the event names no case
  case_id uuid not null, case_number text not null,
  recorded_at timestamptz not null, actor text not null,
  name text not null,                                        -- without service and version, like part-opened
  primary key (position, case_id));
create index human_act_case on human_act(case_number, recorded_at, position, case_id);
create index human_act_actor on human_act(actor, recorded_at, position, case_id);
create index human_act_at on human_act(recorded_at, position, case_id);
