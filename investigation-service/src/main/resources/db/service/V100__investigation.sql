-- The files as an investigator lists them: which nobody has taken, which lack their first hypothesis. Codes only.
create table case_file(
  case_id uuid primary key, report_id uuid not null, position bigint not null unique, registered_at timestamptz not null,
  first_level_area text, investigator text, released boolean not null default false,
  first_hypothesis text not null default 'PROPOSED');

-- Cases that tell of the same incident. Two files of one incident refer to each other through it.
create table joined_case(case_id uuid primary key, into_case uuid not null);
create index joined_case_into on joined_case(into_case);

-- The streams that belong to a case, own and mirrored.
create table case_stream(case_id uuid, category text, id uuid, primary key (case_id, category, id));

-- Subjects whose data intake erased and under which this service sealed data too: their keys are to be destroyed.
create table erased_subject(
  erasure_id uuid, subject uuid, report_id uuid not null, done_at timestamptz, primary key (erasure_id, subject));
create index erased_subject_open on erased_subject(erasure_id) where done_at is null;
