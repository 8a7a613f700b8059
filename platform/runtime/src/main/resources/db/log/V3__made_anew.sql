-- A projection that a person wants made anew: done in one transaction by whoever keeps it up next.
alter table cursor add column anew boolean not null default false;
