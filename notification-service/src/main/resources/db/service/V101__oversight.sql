-- What the ombudsman contested (CONTESTED) or demanded (AWAITED, ANSWERED) in a case. act: the contested event.
create table oversight(
  id uuid primary key, case_id uuid not null, position bigint not null, at timestamptz not null, act uuid, function text,
  state text not null);
create index oversight_case on oversight(case_id, position);

-- Subjects whose data intake erased and under which this service sealed words: their keys are to be destroyed.
create table erased_subject(
  erasure_id uuid, subject uuid, report_id uuid not null, done_at timestamptz, primary key (erasure_id, subject));
create index erased_subject_open on erased_subject(erasure_id) where done_at is null;
