-- Receipts of the last day, for repetitions of the calls that got them. Sealed under the key of the call, which is stored
-- nowhere: this row and all secrets of the service together do not open it.
create table kept_receipt(
  report_id uuid primary key, hash bytea not null, sealed bytea not null, at timestamptz not null default now());
create index kept_receipt_at on kept_receipt(at);
