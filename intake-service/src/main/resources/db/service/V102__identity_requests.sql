-- Who asked to be shown who reports, for the custodians who decide. Codes and opaque references only.
create table identity_request(
  request_id uuid primary key, report_id uuid not null, case_number text not null, position bigint not null,
  requested_at timestamptz not null, purpose text not null, role text not null, institution text not null,
  state text not null);
create index identity_request_order on identity_request(position);
create index identity_request_awaited on identity_request(position) where state = 'AWAITED';
