-- How many open files each investigator has.
create index case_file_led on case_file(investigator)
  where investigator is not null and not released and standing = 'OPEN';
