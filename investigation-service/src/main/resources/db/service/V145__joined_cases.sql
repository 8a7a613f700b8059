-- Which cases tell of the same incident, so that two files of one incident know of each other.
create table joined_case(case_id uuid primary key, into_case uuid not null);
create index joined_case_into on joined_case(into_case);
