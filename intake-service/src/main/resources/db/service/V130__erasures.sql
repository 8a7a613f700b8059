-- Erasures that were asked for: for those who approve, and for what destroys the keys. Opaque references only.
create table erasure(
  erasure_id uuid primary key, report_id uuid not null, case_number text not null, position bigint not null,
  requested_at timestamptz not null, subjects uuid[] not null, approvals int not null, state text not null);
create index erasure_order on erasure(position);
create index erasure_open on erasure(position) where state = 'ASKED';
