-- How many alerts called and how many were answered in time, as it was when the count last moved.
alter table picture_frame add column in_time text not null default '{"called":0,"inTime":0}';
