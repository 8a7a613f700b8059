-- The acts of investigations: what is due, and of whom. Codes only.
create table act(
  act_id uuid primary key, case_id uuid not null, line_id uuid not null, type text not null, owner text not null,
  due timestamptz not null, state text not null, ended_at timestamptz);
create index act_due on act(due, act_id);
create index act_open on act(due, act_id) where state = 'ORDERED';
create index act_owner on act(owner, due, act_id);
create index act_open_of_case on act(case_id) where state = 'ORDERED';

-- The files by their last substantive act, or else by their registration.
create table touched_file(case_id uuid primary key, touched_at timestamptz not null, last_act uuid);
create index touched_file_at on touched_file(touched_at, case_id);
