-- An upload becomes one item, and no other.
alter table uploaded_file add column item uuid;
create index uploaded_file_item on uploaded_file(item);
-- To whom intake gave which file of a report, as its events say it. The item that the file becomes will have the id evidence_id.
create table passed_file(
  attachment_id uuid, case_id uuid, receiver text, evidence_id uuid not null,
  primary key (attachment_id, case_id, receiver));
