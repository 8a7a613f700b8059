-- What figures know of each case: codes and instants alone.
create table figure_case(case_id uuid primary key, history text not null);

-- When each case reached each milestone that is counted. The number of rows up to an instant is the exact count, so it is
-- never shown: only what stands in a frame is.
create table case_milestone(case_id uuid, milestone text, reached_at timestamptz not null, primary key (case_id, milestone));
create index case_milestone_reached on case_milestone(milestone, reached_at) include (case_id);

-- The frames that were released. Their rows are only added. They belong to no projection, because a rebuild must not change
-- what was shown.
create table figure_frame(frame int primary key, at timestamptz not null unique, list int not null);
create table figure_tile(
  tile int primary key, frame int not null, first_month text not null, last_month text not null, area text,
  institution text, unit text, cases int not null);
create table figure_member(case_id uuid primary key, tile int not null);
create index figure_member_tile on figure_member(tile);
create table figure_number(tile int, milestone text, frame int, number int not null, primary key (tile, milestone, frame));
