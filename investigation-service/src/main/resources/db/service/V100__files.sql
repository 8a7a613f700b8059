-- The files, as an investigator lists them: no names, no content.
create table listed_file(
  case_id uuid primary key, position bigint not null unique, registered_at timestamptz not null,
  taken boolean not null default false, first_hypothesis text not null default 'PROPOSED');
