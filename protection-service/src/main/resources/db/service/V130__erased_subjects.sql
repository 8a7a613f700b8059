-- Data that intake erased, as far as this service sealed anything under the same subjects: whose keys are to be destroyed.
create table erased_subject(
  erasure_id uuid, subject uuid, report_id uuid not null, done_at timestamptz, primary key (erasure_id, subject));
create index erased_subject_open on erased_subject(erasure_id) where done_at is null;
