-- Pairs of cases that are alike, and what people decided about them. Codes only: no trace, no word.
-- touched: the last event that may complete a series; looked: that up to which somebody looked for series.
create table case_match(
  match_id uuid primary key, case_id uuid not null, other uuid not null, position bigint not null,
  found_at timestamptz not null, likeness text[] not null, standing text not null, kind text, decided_at timestamptz,
  touched bigint not null, looked bigint not null default 0);
create index case_match_case on case_match(case_id, position);
create index case_match_other on case_match(other, position);
create index case_match_touched on case_match(touched) where looked < touched;

-- Early warnings and the cases that they are about.
create table warning(
  warning_id uuid primary key, position bigint not null unique, pattern text not null,
  published boolean not null default false);
create index warning_published on warning(position) where published;
-- at_first: the case was among those with which the warning was proposed first.
create table warning_case(warning_id uuid, case_id uuid, at_first boolean not null, primary key (warning_id, case_id));
create index warning_case_case on warning_case(case_id);
