-- The history of each case: one row per event and case that it names. What an entry says is read from the event;
-- visibility is decided at reading.
create table timeline(
  case_id uuid not null, at timestamptz not null, position bigint not null, primary key (case_id, at, position));

-- The number of each case, by its reports.
create table case_report(
  report_id uuid primary key, case_id uuid not null, case_number text not null, received_at timestamptz not null);
create index case_report_number on case_report(case_number);
create index case_report_case on case_report(case_id);

create table deadline(
  id uuid primary key, rule_id text not null, case_id uuid not null, party uuid, measure uuid, about uuid, holder text not null,
  start timestamptz not null, due timestamptz not null, explanation_en text not null, explanation_es text not null,
  state text not null, confirmation text, in_time boolean, acted_at timestamptz);
create index deadline_due on deadline(due, id);
create index deadline_case on deadline(case_id, due, id);
-- The list begins with the open deadlines, however long the history behind them.
create index deadline_open on deadline(due, id) where state <> 'MET';

create table alert(
  id uuid primary key, case_id uuid not null, kind text not null, role text not null, deadline uuid,
  raised_at timestamptz not null, answered boolean not null, person text, rounds int not null,
  answered_by text, answered_at timestamptz, version int not null,
  -- true: the act that the alert called for is done. A settled alert is answered as well
  settled boolean not null default false,
  -- the rung that was paged last. The alert stands on another rung while nobody knows who may know of its case
  paged_role text);
create index alert_order on alert(answered, raised_at, id);
create index alert_case on alert(case_id, answered, raised_at, id);

-- Everybody who was paged for an alert, and so may know of it.
create table alert_called(alert uuid not null, person text not null, primary key (alert, person));

-- Steps that follow when nobody acts. A row is deleted by the event of its step, or by one that makes the step needless.
-- What is due is read page by page, in the order of an index: the cost of a page does not grow with what waits.
create table timer(
  id uuid not null, kind text not null, round int not null, due_at timestamptz not null,
  role text,                                                 -- the rung an alert stands on
  case_id uuid,                                              -- of an alert that pages or was answered
  primary key (id, kind, round));
create index timer_page_due on timer(due_at, id) where kind in ('PAGE', 'CALL');
create index timer_act_due on timer(due_at, id) where kind in ('REOPEN', 'ASK_AGAIN');
create index timer_call on timer(id) where kind = 'CALL';
create index timer_reopen on timer(case_id) where kind = 'REOPEN';

-- A clock that runs: one row for all its warnings and its breach.
create table clock_timer(
  id uuid primary key,
  warnings timestamptz[] not null,                           -- in the order of their rounds
  warned timestamptz,                                        -- warnings up to here have been given
  warn_at timestamptz,                                       -- the next warning that was not given; null if all were
  breach_at timestamptz not null);
create index clock_timer_breach on clock_timer(breach_at, id);
create index clock_timer_warning on clock_timer(warn_at, id);

-- Open alerts, each with a person who was paged for it last and is called round by round. call: the id of that person's
-- timer, which lasts as long as one row names it. other: who was paged with this person, if the rung calls both seats; then
-- the alert has a row for each.
create table waiting(
  alert uuid not null, case_id uuid not null, call uuid not null, person text not null, other text, role text not null,
  rounds int not null, climbs_at timestamptz, since timestamptz not null, again_at timestamptz, primary key (alert, call));
create index waiting_since on waiting(call, since);
create index waiting_in_turn on waiting(call, alert);

-- Reports and deadlines that the picture counts: first-level areas only. counted is false: the sender does not consent to
-- be counted, and may consent later.
create table picture_report(
  report_id uuid primary key, case_id uuid not null, area text not null, counted boolean not null default true);
create index picture_case on picture_report(case_id);
-- law is false: the deadline is a target of the mechanism's own, and its breach is not a breach of law.
create table picture_deadline(
  deadline_id uuid primary key, case_id uuid not null, open boolean not null, breached boolean not null,
  law boolean not null default false);
create index picture_deadline_case on picture_deadline(case_id);

-- Parties who refused to be counted for themselves alone. Only the party's own consent takes the refusal back.
create table picture_refusal(report_id uuid, party uuid, primary key (report_id, party));

-- What the ombudsman contested (CONTESTED) or demanded (AWAITED, ANSWERED) in a case. act: the contested event.
create table oversight(
  id uuid primary key, case_id uuid not null, position bigint not null, at timestamptz not null, act uuid, function text,
  state text not null);
create index oversight_case on oversight(case_id, position);

-- Subjects whose data intake erased and under which this service sealed words: their keys are to be destroyed.
create table erased_subject(
  erasure_id uuid, subject uuid, report_id uuid not null, done_at timestamptz, primary key (erasure_id, subject));
create index erased_subject_open on erased_subject(erasure_id) where done_at is null;

-- Frames that were made, so that every instance shows the same. The leader writes them and keeps them for about an hour.
create table picture_frame(
  frame bigint generated always as identity primary key, at timestamptz not null, body text,
  seen bigint not null default 0,                            -- the position up to which the log was counted
  kept text not null default '[]');                          -- each count as it was when it last moved

-- Who is on duty. Persons are pseudonyms. A round of calling reads the shifts that began within the last day, whatever
-- was ever planned.
create table rota(
  rota_id uuid primary key, institution text not null, function text not null, zone text not null, seats int not null,
  open boolean not null, opened_at timestamptz not null);
-- Those who are called while nobody is on duty, in the order of place.
create table rota_standing(
  rota_id uuid not null, place int not null, person text not null, primary key (rota_id, place));
create index rota_standing_person on rota_standing(person);
create table shift(
  shift_id uuid primary key, rota_id uuid not null, person text not null, seat int not null, from_at timestamptz not null,
  until_at timestamptz not null, state text not null, begun_at timestamptz, left_at timestamptz);
create index shift_beginning on shift(from_at);
create index shift_of_rota on shift(rota_id, from_at);
create index shift_of_person on shift(person, from_at);
-- Proposals that wait for their answer.
create table swap(
  swap_id uuid primary key, rota_id uuid not null, shift_id uuid not null, by_person text not null, to_person text not null,
  in_return uuid);
create index swap_of_rota on swap(rota_id);
create index swap_shift on swap(shift_id);
create index swap_in_return on swap(in_return);
create index swap_asked on swap(to_person);
-- Hand-overs that nobody has taken.
create table handover(
  handover_id uuid primary key, rota_id uuid not null, shift_id uuid not null, by_person text not null, alerts uuid[] not null,
  until_at timestamptz not null);
create index handover_of_rota on handover(rota_id, until_at);
create table absence(
  absence_id uuid primary key, person text not null, from_at timestamptz not null, until_at timestamptz not null);
create index absence_of_person on absence(person, until_at);
create index absence_until on absence(until_at);
-- Gaps of which somebody was warned, or which a keeper accepted. step: the last warning.
create table coverage_gap(
  rota_id uuid not null, from_at timestamptz not null, accepted_by text not null, primary key (rota_id, from_at));
