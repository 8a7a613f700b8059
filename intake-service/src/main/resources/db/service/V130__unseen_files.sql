-- The files of strangers that nobody has opened: all of them together have a limit. No row tells an exact size.
create table unseen_file(
  attachment_id uuid primary key,
  size_class text, since timestamptz);              -- null: its bytes have not arrived
create index unseen_file_since on unseen_file(since);
