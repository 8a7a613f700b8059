-- What people decided about two cases, and which parties are the same: what belongs together is computed from it, never stored,
-- so that undoing is forgetting a row.
create table case_tie(case_id uuid not null, other uuid not null, decision text not null, primary key (case_id, other));
create index case_tie_other on case_tie(other);
create table report_party(
  report_id uuid not null, case_id uuid not null, party uuid not null, received_at timestamptz not null,
  position bigint not null, primary key (report_id, party));
create index report_party_party on report_party(party);
create table recognition(report_id uuid not null, party uuid primary key, as_party uuid not null);
create index recognition_as_party on recognition(as_party);
create index report_queue_case on report_queue(case_id);
