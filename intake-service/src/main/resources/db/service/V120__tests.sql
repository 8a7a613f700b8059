-- Reports by which a hotline tried the door: in the table, so that who asks for them finds them, and in no list of real ones.
alter table report_queue add column test boolean not null default false;
create index report_queue_tests on report_queue(position) where test;
