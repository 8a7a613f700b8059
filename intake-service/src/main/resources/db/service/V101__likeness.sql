-- Reports that were referred to investigation. No words, no values.
-- parties: the collectives that were referred. position: of the event by which the report was referred first.
create table referred_report(
  report_id uuid primary key, case_id uuid not null, parties uuid[] not null, position bigint not null unique);

-- What finds those that resemble each other: entries of a keyed MinHash of what the threatener said. Two reports that
-- have one in common may have been threatened in like words. An entry tells nobody the words who lacks the key.
create table likeness_band(
  band bigint, position bigint references referred_report(position) on delete cascade, primary key (band, position));
create index likeness_band_report on likeness_band(position);

-- Reports of which something changed since they were compared with all others.
-- changed: position of the event that changed it. attempts: how often the comparison failed.
create table likeness_waiting(
  report_id uuid primary key references referred_report on delete cascade, changed bigint not null,
  attempts int not null default 0);
create index likeness_waiting_order on likeness_waiting(attempts, changed desc);
