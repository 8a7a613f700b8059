-- The reports with files are gone through by their key, a hundred at a time, once damage was found in the store.
create index attachment_report on attachment(report_id) where stage in ('RECEIVED', 'CHECKED');
