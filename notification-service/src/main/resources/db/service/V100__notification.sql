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

-- Open alerts, each with the person who was paged for it last and is called round by round. call: the id of that person's
-- timer, which lasts as long as one row names it.
create table waiting(
  alert uuid primary key, case_id uuid not null, call uuid not null, person text not null, role text not null,
  rounds int not null, climbs_at timestamptz, since timestamptz not null);
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

-- Reference data: who is on call, in the order of calling. subject: as in the tokens of the person's login. The persons
-- of the demonstration are those of the local realm.
create table rota(
  id bigint generated always as identity primary key, role text not null, place int not null, subject text not null,
  institution text not null, unique (role, place));
insert into rota(role, place, subject, institution) values
  ('protection-officer', 1, '14a0f59a-0aae-5d19-9042-0a2f2ef43a96', 'MECHANISM'),
  ('supervisor', 1, '6ef69df1-9af9-59f0-8e1f-293af21e269c', 'MECHANISM'),
  ('ombudsman', 1, '412b8a9e-c2fb-5613-b0fd-264ce95898f4', 'OMBUDSMAN'),
  ('intake-officer', 1, '72e5f58d-2378-5b04-85e8-4c040efad582', 'MECHANISM'),
  ('investigator', 1, '99761fa2-41d2-503b-b1c4-84b91a52a6b8', 'MECHANISM'),
  ('risk-analyst', 1, 'a2615234-459b-5db4-84f4-aa2b85a757d6', 'MECHANISM'),
  ('board-member', 1, '8128184d-1178-529a-b385-23fe834bb771', 'MECHANISM'),
  ('custodian', 1, '6a39e979-80a7-57a6-8f85-796160b55893', 'MECHANISM');
