-- The files, as an investigator lists them: what nobody has taken, what still lacks its first hypothesis. Codes only.
create table case_file(
  case_id uuid primary key, report_id uuid not null, position bigint not null unique, registered_at timestamptz not null,
  first_level_area text, investigator text, first_hypothesis text not null default 'PROPOSED');
