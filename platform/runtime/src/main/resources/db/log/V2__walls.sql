-- What stands around a case. shut_to: marks of those it is shut to, one text of 32 hexadecimal digits each. There is a row as
-- soon as anything is known; "received" as soon as the report itself is: before, the case is shut to everybody.
create table case_wall(
  case_id uuid primary key, shut_to text not null, received boolean not null, sealed boolean not null default false)
  with (fillfactor = 80);

-- Who is assigned to it, by the mark they bear on it, in which capacity; GLASS: who broke it. delegated_by: the mark of who
-- delegated it to them, or nothing. A seat that is over stays: in its capacity the case is not open to everybody again.
create table case_seat(
  case_id uuid not null, capacity text not null, mark text not null, delegated_by text not null default '', until timestamptz,
  primary key (case_id, capacity, mark, delegated_by));

-- Which seats are taken now: not over, and not delegated by somebody to whom the case is shut by now.
create view seat_now as
  select s.case_id, s.capacity, s.mark,
    (s.until is null or s.until > now()) and (s.delegated_by = '' or not exists (
      select 1 from case_wall w where w.case_id = s.case_id and position(s.delegated_by in w.shut_to) > 0)) taken
  from case_seat s;

-- Whether somebody may learn that the case exists. who: the keys of their marks (hexadecimal) and their capacities, with commas
-- between them and a slash between both. Access decides the same in Java; a test holds them equal.
create function may_know(of_case uuid, who text) returns boolean language sql stable parallel safe as $$
  with me as (
    select array(select left(encode(sha256(decode(k, 'hex') || uuid_send(of_case)), 'hex'), 32)
                 from unnest(string_to_array(split_part(who, '/', 1), ',')) k) marks,
           string_to_array(split_part(who, '/', 2), ',') capacities),
  seat as (select capacity, mark, taken from seat_now where case_id = of_case)
  select exists (
    select 1 from case_wall w, me
    where w.case_id = of_case and w.received and cardinality(capacities) > 0
      and not exists (select 1 from unnest(marks) m where position(m in w.shut_to) > 0)
      and ('OVERSIGHT' = any(capacities)
           or exists (select 1 from seat where taken and mark = any(marks) and (capacity <> 'GLASS' or not w.sealed))
           or not w.sealed and exists (
             select 1 from unnest(capacities) c where not exists (select 1 from seat where capacity = c))))
$$;
