-- How far each history of evidence and custody was stamped by an authority outside the mechanism.
create table stamped_head(
  category text not null, id uuid not null, version int not null, stamped_at timestamptz not null,
  primary key (category, id));
