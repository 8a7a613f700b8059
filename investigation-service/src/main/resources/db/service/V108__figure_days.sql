-- How many cases reached each milestone on each day (UTC): the count of a past instant adds whole days and the rest of one.
create table case_milestone_day(milestone text, day date, number int not null, primary key (milestone, day));
insert into case_milestone_day(milestone, day, number)
select milestone, (reached_at at time zone 'UTC')::date, count(*) from case_milestone group by 1, 2;
drop index case_milestone_reached;
create index case_milestone_at on case_milestone(reached_at) include (milestone);
