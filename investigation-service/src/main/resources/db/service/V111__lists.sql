-- The files as people narrow and order them. The number of a case as a number: those that begin alike lie side by side.
alter table case_file add column number_value bigint not null
  generated always as (('x' || right(replace(case_id::text, '-', ''), 16))::bit(64)::bigint & 1125899906842623) stored;
create index case_file_number on case_file(number_value);
create index case_file_of_investigator on case_file(investigator, position) where investigator is not null;
create index case_file_of_nobody on case_file(position) where investigator is null or released;
create index case_file_of_area on case_file(first_level_area, position);
create index case_file_standing on case_file(standing, position);
