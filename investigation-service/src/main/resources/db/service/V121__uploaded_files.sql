-- Files that investigators sent and that are not evidence yet. The manifest is sealed under the key of the file.
create table uploaded_file(
  upload_id uuid primary key, owner text not null, content_id uuid not null, kid uuid not null, manifest bytea not null,
  received_at timestamptz not null default clock_timestamp());
create index uploaded_file_received on uploaded_file(received_at);
