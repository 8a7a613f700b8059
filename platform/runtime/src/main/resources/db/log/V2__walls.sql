-- Who is excluded from a case. shut_to: exclusion tags, one text of 32 hexadecimal digits each. A row exists as soon as
-- anything is known. received: the report itself has arrived; until then everybody inside the mechanism is excluded.
create table case_wall(
  case_id uuid primary key, shut_to text not null, received boolean not null, sealed boolean not null default false)
  with (fillfactor = 80);

-- Who is assigned to a case: their exclusion tag on it, by capacity; GLASS: who broke the glass. delegated_by: the tag
-- of the person who delegated, or empty. An ended assignment stays as a row, so that the case is not open to everybody
-- in that capacity again.
create table case_seat(
  case_id uuid not null, capacity text not null, mark text not null, delegated_by text not null default '', until timestamptz,
  primary key (case_id, capacity, mark, delegated_by));

-- Assignments that are in force now: not ended, and not delegated by a person who is excluded from the case by now.
create view seat_now as
  select s.case_id, s.capacity, s.mark,
    (s.until is null or s.until > now()) and (s.delegated_by = '' or not exists (
      select 1 from case_wall w where w.case_id = s.case_id and position(s.delegated_by in w.shut_to) > 0)) taken
  from case_seat s;

-- True if somebody may learn that the case exists. who: tag keys (hexadecimal, separated by commas), a slash, and
-- capacities (separated by commas). Access decides the same in Java; a test holds both equal.
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
