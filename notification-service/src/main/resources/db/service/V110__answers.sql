-- How often somebody sent a wrong code from a way: two tries in a quarter of an hour. No number stands here.
create table answer_try(way uuid primary key, tries int not null, since timestamptz not null);
