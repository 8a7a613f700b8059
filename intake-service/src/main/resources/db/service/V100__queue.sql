-- The queue of an intake officer: what waits, since when, what about. Codes only.
create table report_queue(
  report_id uuid primary key, case_id uuid not null, case_number text not null, position bigint not null,
  version int not null, received_at timestamptz not null, channel text not null, first_level_area text,
  imminent_danger boolean not null, urgency text, referred_to text not null default '');
create unique index report_queue_order on report_queue(position);
