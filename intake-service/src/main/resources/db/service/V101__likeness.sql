-- Reports that were referred to investigation, and what finds those that resemble each other. No words, no values.
-- parties: the collectives that were referred. bands: entries of a keyed MinHash of what the threatener said; two reports
-- that have one in common may have been threatened in like words. An entry tells nobody the words who lacks the key.
create table referred_report(
  report_id uuid primary key, case_id uuid not null, parties uuid[] not null, bands bigint[] not null default '{}');
-- Without a pending list, because a search would read all of it.
create index referred_report_bands on referred_report using gin(bands) with (fastupdate = off);

-- Reports of which something changed since they were compared with all others.
-- changed: position of the event that changed it. attempts: how often the comparison failed.
create table likeness_waiting(
  report_id uuid primary key references referred_report on delete cascade, changed bigint not null,
  attempts int not null default 0);
create index likeness_waiting_order on likeness_waiting(attempts, changed desc);
