-- When each person was paged first for an alert; null for a call of an earlier release.
alter table alert_called add column at timestamptz;
-- What became of the pages to a person. A page is about all that waits for the person, so no case stands here.
create table page_message(message_id uuid primary key, person text not null);
create table page_tried(person text not null, at timestamptz not null, kind text not null, taken boolean not null);
create index page_tried_of_person on page_tried(person, at);
