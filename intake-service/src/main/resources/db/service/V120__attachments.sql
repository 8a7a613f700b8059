-- The files of reports that software has to look after: what was announced and did not come, and what nobody looked at.
create table attachment(
  attachment_id uuid primary key, report_id uuid not null, stage text not null, since timestamptz not null,
  scan text);
create index attachment_announced on attachment(since) where stage = 'ANNOUNCED';
create index attachment_received on attachment(since) where stage = 'RECEIVED';
create index attachment_not_scanned on attachment(since) where scan = 'NOT_SCANNED';
