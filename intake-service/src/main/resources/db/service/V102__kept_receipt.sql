-- Receipts of the last day, for repetitions of the calls that got them. Sealed under the key of the call, which is stored
-- nowhere: this row and all secrets of the service together do not open it.
create table kept_receipt(
  report_id uuid primary key, hash bytea not null, sealed bytea not null, at timestamptz not null default now());
create index kept_receipt_at on kept_receipt(at);
-- The receipts of one report: a text that contains one is refused.
create index stream_key_receipt on stream_key(id) where kind = 'receipt';
