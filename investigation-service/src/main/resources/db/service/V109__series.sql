-- Cases of series that intake found alike, and what people decided about them. Codes only: no trace, no word. A pair that was
-- found before there were series is a series of two.
-- touched: the last event that may complete a series of threats; looked: that up to which somebody looked for it.
drop table case_match;
create table series_member(
  series_id uuid, case_id uuid, position bigint not null, found_at timestamptz not null, likeness text[] not null,
  standing text not null, kind text, decided_at timestamptz, touched bigint not null, looked bigint not null default 0,
  primary key (series_id, case_id));
create index series_member_case on series_member(case_id);
create index series_member_order on series_member(series_id, position, case_id);
create index series_member_touched on series_member(touched) where looked < touched;

-- Some cases that a case resembles most, and why.
create table near_case(case_id uuid, other uuid, likeness text[] not null, primary key (case_id, other));
