-- The queue as people narrow and order it. The number of a case as a number: those that begin alike lie side by side.
alter table report_queue add column number_value bigint not null
  generated always as (('x' || right(replace(case_id::text, '-', ''), 16))::bit(64)::bigint & 1125899906842623) stored;
create index report_queue_number on report_queue(number_value);
create index report_queue_waiting_received on report_queue(received_at, report_id)
  where urgency is null or new_since is not null;
create index report_queue_of_area on report_queue(first_level_area, urgency_rank, received_at, report_id);
create index report_queue_claimed_by on report_queue(claimed_by) where claimed_by is not null;
