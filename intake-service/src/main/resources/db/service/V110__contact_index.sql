-- Which reports may name the same phone, e-mail address or document: entries of a blind index, cut short so that several values
-- share one. Nothing here is a contact. Made from the log, deleted when what it was made from is erased.
create table contact_index(
  report_id uuid not null, position bigint not null, subject uuid not null, field text not null, entry int not null,
  primary key (report_id, subject, field, entry));
create index contact_index_entry on contact_index(field, entry, position);
create index contact_index_position on contact_index(position);
create index contact_index_subject on contact_index(subject);

-- What a report is about as a list, so that what shares no code is not even looked at.
alter table report_queue add column code_list text[] generated always as (string_to_array(codes, ' ')) stored;
