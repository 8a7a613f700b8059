-- The story of each case: one row per event and case that it names. What a reader may see of it is decided at reading.
create table timeline(
  case_id uuid not null, position bigint not null, at timestamptz not null, occurred_at timestamptz not null,
  service text not null, what text not null, audience text not null,
  actor_kind text not null, actor_role text not null, actor_institution text not null,
  detail text not null,                                      -- codes only, as a JSON object
  confirmation text,
  primary key (case_id, position));
create index timeline_order on timeline(case_id, at, position);

create table deadline(
  id uuid primary key, rule_id text not null, case_id uuid not null, party uuid, measure uuid, holder text not null,
  start timestamptz not null, due timestamptz not null, explanation_en text not null, explanation_es text not null,
  state text not null, confirmation text, in_time boolean, acted_at timestamptz);
create index deadline_due on deadline(due, id);
create index deadline_case on deadline(case_id, due, id);

create table alert(
  id uuid primary key, case_id uuid not null, kind text not null, role text not null, deadline uuid,
  raised_at timestamptz not null, answered boolean not null, person text, rounds int not null,
  answered_by text, answered_at timestamptz, version int not null);
create index alert_order on alert(answered, raised_at, id);
create index alert_case on alert(case_id, answered, raised_at, id);

-- What is to happen when nobody acts. A row goes when an event says that it happened or that it is no longer needed.
create table timer(
  id uuid not null, kind text not null, round int not null, due_at timestamptz not null,
  role text,                                                 -- the rung an alert stands on
  primary key (id, kind, round));
create index timer_due on timer(due_at);
create table alert_about(alert uuid primary key, deadline uuid not null);
create index alert_about_deadline on alert_about(deadline);

-- What the picture counts: first-level areas only.
create table picture_report(report_id uuid primary key, case_id uuid not null, area text not null);
create index picture_case on picture_report(case_id);
create table picture_deadline(deadline_id uuid primary key, case_id uuid not null, open boolean not null,
  breached boolean not null);
create index picture_deadline_case on picture_deadline(case_id);

-- Frames that were made, so that every instance shows the same. Written by the leader, kept for an hour or so.
create table picture_frame(frame bigint generated always as identity primary key, at timestamptz not null, body text);

-- Reference data: who is on call, in the order in which they are called. The demonstration's people carry their role's name.
create table rota(
  id bigint generated always as identity primary key, role text not null, place int not null, person text not null,
  institution text not null, unique (role, place));
insert into rota(role, place, person, institution)
  select role, 1, role, case role when 'ombudsman' then 'OMBUDSMAN' else 'MECHANISM' end
  from unnest(array['protection-officer', 'supervisor', 'ombudsman', 'intake-officer', 'investigator', 'risk-analyst',
                    'board-member']) role;

-- Makes positions opaque for readers: a cursor must not tell how much happens elsewhere.
create table cursor_key(key bytea not null);
insert into cursor_key values (uuid_send(gen_random_uuid()));
