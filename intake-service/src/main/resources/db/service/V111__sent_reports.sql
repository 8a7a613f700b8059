-- The reports of each hotline, for a hotline that compares them with its own. What changed last stands last.
create table sent_report(
  report_id uuid primary key, sender text not null, test boolean not null, version int not null default 0,
  stage text not null default 'RECEIVED', position bigint not null default 0, changed_at timestamptz not null default now());
create index sent_report_position on sent_report(sender, position);
create index sent_report_changed on sent_report(sender, changed_at);
-- The sender's own reference of a report, as a keyed hash, because its words are sealed in the report. It is written
-- when the report is taken, and not made from the log.
create table sent_reference(report_id uuid primary key, sender text not null, reference bytea not null);
create index sent_reference_of on sent_reference(sender, reference);
