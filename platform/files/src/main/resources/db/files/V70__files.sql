-- A name for each sealed segment in the store: what has none is swept. While a file is uploaded, the row also
-- says where in the file the segment stands; later only the sealed manifest says that, because a length recognises a file.
create table upload(
  upload_id uuid primary key,
  owner text not null,                                       -- a code that the service gave: who may continue
  content_id uuid not null, kid uuid not null,               -- the key of the file
  said bytea not null,                                       -- sealed under that key: name, type, sum
  length bigint,                                             -- null: unknown until its only append ends
  received bigint not null default 0,                        -- in bytes: all of them are durable
  fence bigint not null default 0,                           -- raised by each append; an earlier one then writes no more
  ended boolean not null default false,                      -- the last byte is here
  again_at timestamptz,                                      -- null: nobody has tried yet to hand the file on
  handed_on boolean not null default false,
  expires_at timestamptz not null);
create index upload_ended on upload(again_at) where ended and not handed_on;
create index upload_expires on upload(expires_at);

create table file_segment(
  name text primary key,
  upload_id uuid, n int, length bigint);
create index file_segment_of_upload on file_segment(upload_id, n) where upload_id is not null;
