-- An alert ends when the act that it called for is done: it is settled then, and answered as well.
alter table alert add column settled boolean not null default false;

-- An event says now that an alert is needless; nobody has to look up what it is about.
drop table alert_about;
