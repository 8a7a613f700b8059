-- One log per service database. Own streams (category without a dot) and mirrored foreign streams
-- ('<source>.<category>') lie side by side. Position order is commit order, without gaps. Two functions write, under one lock:
-- append_commands for the service's own commands, mirror_events for what other services published. All that an instance
-- has to write at a time is one statement that calls them: one round trip, one commit.

create table stream(
  category text not null, id uuid not null, version int not null, hash bytea not null,
  -- true: a fork was found, and nothing is stored until a person decides
  stopped boolean not null default false,
  primary key (category, id)) with (fillfactor = 80);

create table event(
  position bigint primary key, category text not null, id uuid not null, version int not null, type text not null,
  recorded_at timestamptz not null, metadata bytea not null, clear bytea not null,
  sealed bytea,                                              -- never leaves the database; always null in a mirrored row
  -- null: nothing was sealed. Without the digest a mirrored row cannot be verified again
  sealed_digest bytea,
  hash bytea not null, unique (category, id, version));
-- An event is written once and read from memory a moment later. So a row is kept in one piece up to a page, as it is:
-- compressing it costs more than its bytes, and sealed bytes cannot be compressed.
alter table event set (toast_tuple_target = 8160);
alter table event alter column sealed set storage external;

-- Remembers commands. A command that began a stream, or that a policy or timer sent, is remembered for ever; any other
-- as long as its sender may repeat it.
create table command_memory(command_id uuid primary key, position bigint not null, events int not null,
    digest bytea not null,
  at timestamptz not null, lasting boolean not null);
create index command_memory_passing on command_memory(at) where not lasting;
create table stream_key(kind text not null, value bytea not null, category text not null, id uuid not null,
  primary key (kind, value));

-- Events that were received and not stored: EARLY waits for its predecessor, the others wait for a person.
create table held(
  category text not null, id uuid not null, version int not null, type text not null, recorded_at timestamptz not null,
  metadata bytea not null, clear bytea not null, sealed_digest bytea, hash bytea not null, prev bytea not null,
  why text not null, held_at timestamptz not null default clock_timestamp(),
  -- why is part of the key: a record that only claims a hash must not block the record that really has it
  primary key (category, id, version, hash, why));

-- Appends the service's own commands. The caller sees to it that streams and command ids are distinct within a call.
-- Outcomes, of which only DONE writes; each command fails alone:
-- - DONE
-- - REPEAT: same id, same body; position and events of the first time
-- - MISUSE: same id, other body
-- - CONFLICT: the stream is at another version or hash
-- - OUTDATED: what was read for the command besides its stream has changed since
-- - TAKEN: one of the command's keys belongs to another stream
-- c_before: the number of events in this call that belong to earlier commands.
-- a_: what was read besides, for each command that read more than its stream; the caller sees to it that no earlier command
-- of the call changes that.
-- In nearly every call all commands are DONE; then one look and plain inserts are enough. Arrays are unnested in select
-- lists, which copies nothing.
create function append_commands(
  c_id uuid[], c_digest bytea[], c_lasting boolean[], c_category text[], c_stream uuid[], c_expected int[],
      c_prev bytea[], c_events int[], c_before int[], c_hash bytea[],
  e_cmd int[], e_version int[], e_type text[], e_at timestamptz[], e_metadata bytea[], e_clear bytea[],
      e_sealed bytea[],
  e_sealed_digest bytea[], e_hash bytea[],
  k_cmd int[], k_kind text[], k_value bytea[],
  a_cmd int[], a_category text[], a_id uuid[], a_at bigint[])
returns table(cmd int, outcome text, first_position bigint, events int) language plpgsql as $$
#variable_conflict use_column
declare base bigint; known bigint; judge boolean; late int[] := '{}';
begin
  perform pg_advisory_xact_lock(4711);                       -- held to commit; a row would bloat under a long snapshot
  select coalesce(max(e.position), 0) into base from event e;
  -- "<>" would let a null through as DONE
  select count(s.id), bool_or(m.command_id is not null or coalesce(s.version, 0) is distinct from c.expected
                              or coalesce(s.hash, '\x') is distinct from c.prev)
    into known, judge
    from (select unnest(c_id) id, unnest(c_category) category, unnest(c_stream) stream, unnest(c_expected) expected,
                 unnest(c_prev) prev) c
    left join command_memory m on m.command_id = c.id
    left join stream s on s.category = c.category and s.id = c.stream;
  if not judge and cardinality(k_cmd) > 0 then
    select count(t.kind) > 0 or count(*) > count(distinct (k.kind, k.value)) into judge
      from (select unnest(k_kind) kind, unnest(k_value) value) k
      left join stream_key t on t.kind = k.kind and t.value = k.value;
  end if;
  if cardinality(a_cmd) > 0 then
    late := outdated(a_cmd, a_category, a_id, a_at);
  end if;
  if judge or cardinality(late) > 0 then
    return query select * from append_judged(base, c_id, c_digest, c_lasting, c_category, c_stream, c_expected, c_prev,
      c_events, c_hash, e_cmd, e_version, e_type, e_at, e_metadata, e_clear, e_sealed, e_sealed_digest, e_hash, k_cmd,
      k_kind, k_value, late);
    return;
  end if;
  insert into event(position, category, id, version, type, recorded_at, metadata, clear, sealed, sealed_digest, hash)
    select base + generate_series(1, cardinality(e_cmd)), c_category[unnest(e_cmd)], c_stream[unnest(e_cmd)],
           unnest(e_version), unnest(e_type), unnest(e_at), unnest(e_metadata), unnest(e_clear), unnest(e_sealed),
           unnest(e_sealed_digest), unnest(e_hash);
  if known = 0 then
    insert into stream(category, id, version, hash)
      select c.category, c.stream, c.events, c.hash
      from (select unnest(c_category) category, unnest(c_stream) stream, unnest(c_events) events,
                   unnest(c_hash) hash) c
      where c.events > 0;
  else
    insert into stream as s (category, id, version, hash)
      select c.category, c.stream, c.expected + c.events, c.hash
      from (select unnest(c_category) category, unnest(c_stream) stream, unnest(c_expected) expected,
                   unnest(c_events) events, unnest(c_hash) hash) c
      where c.events > 0
      on conflict (category, id) do update set version = excluded.version, hash = excluded.hash;
  end if;
  insert into command_memory(command_id, position, events, digest, at, lasting)
    select unnest(c_id), base + 1 + unnest(c_before), unnest(c_events), unnest(c_digest), now(), unnest(c_lasting);
  if cardinality(k_cmd) > 0 then
    insert into stream_key(kind, value, category, id)
      select unnest(k_kind), unnest(k_value), c_category[unnest(k_cmd)], c_stream[unnest(k_cmd)];
  end if;
  return query select generate_series(1, cardinality(c_id)), 'DONE', base + 1 + unnest(c_before), unnest(c_events);
end $$;

-- The commands for which something was read that has changed since: a stream, which is no longer at this version, or
-- (a_category null) a case, which an event behind this position names.
create function outdated(a_cmd int[], a_category text[], a_id uuid[], a_at bigint[]) returns int[] language sql as $$
  select coalesce(array_agg(distinct a.cmd), '{}') from unnest(a_cmd, a_category, a_id, a_at) a(cmd, category, id, at)
  where case when a.category is null
        then exists (select from event e
                     where e.position > a.at and position(a.id::text in convert_from(e.metadata, 'UTF8')) > 0)
        else coalesce((select s.version from stream s where s.category = a.category and s.id = a.id), 0) <> a.at end
$$;

-- Appends a call in which at least one command may not be DONE: each command gets its own outcome. Called under the
-- lock.
create function append_judged(
  base bigint,
  c_id uuid[], c_digest bytea[], c_lasting boolean[], c_category text[], c_stream uuid[], c_expected int[],
      c_prev bytea[], c_events int[], c_hash bytea[],
  e_cmd int[], e_version int[], e_type text[], e_at timestamptz[], e_metadata bytea[], e_clear bytea[],
      e_sealed bytea[],
  e_sealed_digest bytea[], e_hash bytea[],
  k_cmd int[], k_kind text[], k_value bytea[], late int[])
returns table(cmd int, outcome text, first_position bigint, events int) language plpgsql as $$
#variable_conflict use_column
declare how text[]; seen bigint[]; had int[];
begin
  with compared as (
    select c.*, m.position p, m.events n,
           case when m.digest = c.digest then 'REPEAT' when m.command_id is not null then 'MISUSE'
                when coalesce(s.version, 0) is distinct from c.expected
                  or coalesce(s.hash, '\x') is distinct from c.prev then 'CONFLICT'
                when c.k = any(late) then 'OUTDATED'
                else 'DONE' end outcome
    from unnest(c_id, c_digest, c_category, c_stream, c_expected, c_prev)
           with ordinality c(id, digest, category, stream, expected, prev, k)
    left join command_memory m on m.command_id = c.id
    left join stream s on s.category = c.category and s.id = c.stream),
  -- a key that already names another stream, or that an earlier valid command of this call claims
  taken as (
    select distinct q.k from (
      select c.k, c.category, c.stream, u.kind, u.value,
             row_number() over (partition by u.kind, u.value order by c.k) nth
      from unnest(k_cmd, k_kind, k_value) u(cmd, kind, value) join compared c on c.k = u.cmd and c.outcome = 'DONE') q
    left join stream_key t on t.kind = q.kind and t.value = q.value
    where q.nth > 1 or (t.category, t.id) is distinct from (q.category, q.stream) and t.kind is not null),
  judged as (
    select c.k, c.p, c.n, case when x.k is not null then 'TAKEN' else c.outcome end outcome
    from compared c left join taken x on x.k = c.k),
  placed as (                                                -- position of the first event of each DONE command
    select j.*, base + 1 + coalesce(sum(c_events[j.k]) filter (where j.outcome = 'DONE')
                                    over (order by j.k rows between unbounded preceding and 1 preceding),
                            0) first from judged j)
  select array_agg(outcome order by k), array_agg(case outcome when 'DONE' then first else p end order by k),
         array_agg(case outcome when 'DONE' then c_events[k] else n end order by k)
    into how, seen, had from placed;
  insert into event(position, category, id, version, type, recorded_at, metadata, clear, sealed, sealed_digest, hash)
    select base + row_number() over (order by e.cmd, e.k), c_category[e.cmd], c_stream[e.cmd], e.version, e.type, e.at,
           e.metadata, e.clear, e.sealed, e.sealed_digest, e.hash
    from unnest(e_cmd, e_version, e_type, e_at, e_metadata, e_clear, e_sealed, e_sealed_digest, e_hash)
           with ordinality e(cmd, version, type, at, metadata, clear, sealed, sealed_digest, hash, k)
    where how[e.cmd] = 'DONE';
  insert into stream as s (category, id, version, hash)
    select c.category, c.stream, c.expected + c.events, c.hash
    from unnest(c_category, c_stream, c_expected, c_events, c_hash) with ordinality c(category, stream, expected,
        events, hash, k)
    where how[c.k] = 'DONE' and c.events > 0
    on conflict (category, id) do update set version = excluded.version, hash = excluded.hash;
  insert into command_memory(command_id, position, events, digest, at, lasting)
    select c.id, seen[c.k], c.events, c.digest, now(), c.lasting
    from unnest(c_id, c_events, c_digest, c_lasting) with ordinality c(id, events, digest, lasting, k)
    where how[c.k] = 'DONE';
  insert into stream_key(kind, value, category, id)
    select q.kind, q.value, c_category[q.cmd], c_stream[q.cmd] from unnest(k_cmd, k_kind, k_value) q(cmd, kind, value)
    where how[q.cmd] = 'DONE' on conflict do nothing;        -- the key names this stream already
  return query select a.k::int, a.outcome, a.p, a.n from unnest(how, seen, had) with ordinality a(outcome, p, n, k);
end $$;

-- Stores events that other services published: one element per record of a poll, in the order received; any mix of
-- streams, versions and repeats.
-- Outcomes:
-- - NEXT: stored, together with the events held behind it
-- - REPEAT: this version with this hash is stored or held already
-- - EARLY: held until its predecessor comes
-- - FORK: this version is stored with another hash, or its prev is not our head, or the caller could not recompute its
--   hash; the stream stops
-- - STOPPED: held, because the stream is stopped
-- Element 0 stands for events that were held before: returned if one became NEXT or turned out to be a FORK.
-- r_: the offset where reading goes on in each partition, kept in the same commit, so that a restored database asks
-- again.
create function mirror_events(
  m_category text[], m_id uuid[], m_version int[], m_type text[], m_at timestamptz[], m_metadata bytea[],
      m_clear bytea[],
  m_sealed_digest bytea[], m_hash bytea[], m_prev bytea[], m_intact boolean[],
  r_topic uuid, r_partition int[], r_next bigint[])
returns table(element int, outcome text, at_position bigint) language plpgsql as $$
#variable_conflict use_column
declare base bigint;
begin
  perform pg_advisory_xact_lock(4711);
  select coalesce(max(e.position), 0) into base from event e;
  insert into read_position(topic, partition, next) select r_topic, unnest(r_partition), unnest(r_next)
    on conflict (topic, partition) do update set next = excluded.next;
  return query
  with received as (
    select * from unnest(m_category, m_id, m_version, m_type, m_at, m_metadata, m_clear, m_sealed_digest, m_hash,
        m_prev, m_intact)
      with ordinality r(category, id, version, type, at, metadata, clear, sealed_digest, hash, prev, intact, k)),
  -- events held for these streams, which may become storable now: element 0
  waiting as (
    select h.category, h.id, h.version, h.type, h.recorded_at, h.metadata, h.clear, h.sealed_digest, h.hash, h.prev,
        true, 0::bigint
    from (select distinct category, id from received) r join held h on h.category = r.category and h.id = r.id
    where h.why = 'EARLY'),
  compared as (
    select r.*, coalesce(s.version, 0) head, coalesce(s.hash, '\x') head_hash, coalesce(s.stopped, false) stopped,
        e.hash stored,
           row_number() over same nth, first_value(r.hash) over same first_hash
    from (select * from received union all select * from waiting) r
    left join stream s on s.category = r.category and s.id = r.id
    left join event e on e.category = r.category and e.id = r.id and e.version = r.version
    window same as (partition by r.category, r.id, r.version order by r.k)),
  told as (                                                  -- a fork anywhere in the stream stops all of it
    select c.*, not intact or coalesce(stored, first_hash) <> hash differs,
           coalesce(stored, first_hash) = hash and (stored is not null or nth > 1) again from compared c),
  suspects as (
    select t.*, stopped or bool_or(differs) over (partition by category, id) halted,
           not again and not differs fresh from told t),
  -- the fresh events in version order, and whether each follows the one before
  linked as (
    select u.*, version - head = row_number() over v dense, prev = coalesce(lag(hash) over v, head_hash) link
    from suspects u window v as (partition by category, id, fresh order by version)),
  chained as (
    select l.*, bool_and(dense) over v dense_so_far, bool_and(dense and link) over v good, max(k) over v due
    from linked l window v as (partition by category, id, fresh order by version)),
  verdict as (
    select c.*, case when again and intact then 'REPEAT' when differs then 'FORK' when halted then 'STOPPED'
                     when good then 'NEXT' when dense_so_far and not link then 'FORK' when dense_so_far then 'STOPPED'
                     else 'EARLY' end outcome from chained c),
  numbered as (
    select v.*, case outcome when 'NEXT' then
                  base + sum((outcome = 'NEXT')::int) over (order by due, category, id,
                      version rows unbounded preceding) end p
    from verdict v),
  placed as (select * from numbered where outcome = 'NEXT'),
  stored as (
    insert into event(position, category, id, version, type, recorded_at, metadata, clear, sealed_digest, hash)
    select p, category, id, version, type, at, metadata, clear, sealed_digest, hash from placed),
  heads as (
    insert into stream as s (category, id, version, hash, stopped)
    select category, id, coalesce(max(version) filter (where outcome = 'NEXT'), 0),
           coalesce((array_agg(hash order by version desc) filter (where outcome = 'NEXT'))[1], '\x'),
               bool_or(outcome = 'FORK')
    from numbered where outcome in ('NEXT', 'FORK') group by category, id
    on conflict (category, id) do update set version = greatest(s.version, excluded.version),
      hash = case when excluded.version > s.version then excluded.hash else s.hash end,
          stopped = s.stopped or excluded.stopped),
  settled as (
    delete from held h using numbered n
    where n.k = 0 and n.outcome in ('NEXT', 'FORK') and h.category = n.category and h.id = n.id
      and h.version = n.version and h.hash = n.hash and h.why = 'EARLY'),
  kept as (
    insert into held(category, id, version, type, recorded_at, metadata, clear, sealed_digest, hash, prev, why)
    select category, id, version, type, at, metadata, clear, sealed_digest, hash, prev, outcome from numbered
    where k > 0 and outcome in ('EARLY', 'STOPPED') or outcome = 'FORK' on conflict do nothing)
  select n.k::int, n.outcome, n.p from numbered n order by n.k;
end $$;

-- Plans are made while the tables are empty, and are kept. Without these settings the joins scan, or every call is
-- planned anew.
alter function append_commands set enable_hashjoin = off;
alter function append_commands set enable_mergejoin = off;
alter function append_commands set enable_seqscan = off;
alter function append_commands set plan_cache_mode = force_generic_plan;
alter function append_judged set enable_hashjoin = off;
alter function append_judged set enable_mergejoin = off;
alter function append_judged set enable_seqscan = off;
alter function append_judged set plan_cache_mode = force_generic_plan;
alter function mirror_events set enable_hashjoin = off;
alter function mirror_events set enable_mergejoin = off;
alter function mirror_events set enable_seqscan = off;
alter function mirror_events set plan_cache_mode = force_generic_plan;

-- The position up to which each reader of the log has read.
create table cursor(
  name text primary key, position bigint not null,
  -- true: a person asked for a rebuild of the projection. The instance that runs its next batch does it, in one
  -- transaction
  anew boolean not null default false);

-- Moves the cursors of several projections to one position, all or none. Fails if one of them is elsewhere by now, is
-- being made anew or has parked a stream: it then goes by itself.
create function move_together(names text[], froms bigint[], to_position bigint) returns void language plpgsql as $$
declare moved int;
begin
  update cursor c set position = to_position from unnest(names, froms) each(name, position)
    where c.name = each.name and c.position = each.position and c.position <= to_position and not c.anew
      and not exists (select from parked p where p.reader = c.name);
  get diagnostics moved = row_count;
  if moved < cardinality(names) then
    raise exception 'moved meanwhile' using errcode = 'ES001';
  end if;
end $$;

-- Events that a reader could not digest. The stream waits for this reader only, and later events of it wait too.
create table parked(
  reader text not null, position bigint not null, category text not null, id uuid not null,
  why text not null, parked_at timestamptz not null default clock_timestamp(),
  -- a person asked to try again
  replay boolean not null default false,
  primary key (reader, position));
create index parked_stream on parked(reader, category, id);

-- Events that a person skipped, with the reason.
create table skipped(
  reader text not null, position bigint not null, category text not null, id uuid not null, why text not null,
  reason text not null, person text not null, skipped_at timestamptz not null default clock_timestamp(),
  primary key (reader, position));

-- The leader of each task that only one instance may do. Every holder has a higher fence than the one before.
create table leader(
  name text primary key, fence bigint not null, pid int not null, holder text not null,
  progress_at timestamptz not null);

-- Records that arrived and could not be decoded. They stop nothing; a person has to look at them.
create table unreadable(
  topic text not null, partition int not null, kafka_offset bigint not null, why text not null,
  arrived_at timestamptz not null default clock_timestamp(), record bytea not null,
  primary key (topic, partition, kafka_offset));

-- Decisions of a person that commands are taken although this log lacks events that were published from it.
create table accepted_gap(
  at timestamptz primary key default clock_timestamp(), person text not null, reason text not null);

-- The offset read in each topic. The key is the id that Kafka gave the topic, so a topic made anew is read from its
-- beginning.
create table read_position(
  topic uuid not null, partition int not null, next bigint not null, primary key (topic, partition));

-- The number of stopped streams is read every few seconds.
create index stream_stopped on stream(category, id) where stopped;

-- Decisions of persons about arrivals that were not stored. Arrivals put aside are kept, because they may be evidence.
create table resumed(
  category text not null, id uuid not null, person text not null, reason text not null,
  resumed_at timestamptz not null default clock_timestamp());
create table dropped(like held, person text not null, reason text not null,
  dropped_at timestamptz not null default clock_timestamp());
create table dismissed(like unreadable, person text not null, reason text not null,
  dismissed_at timestamptz not null default clock_timestamp());

-- Resumes a stopped stream from its head: the waiting events arrive anew, all at once, under the same rules. Events
-- that follow the head are stored; an event that contradicts it again stops the stream again. Returns whether the
-- stream was stopped.
create function resume_stream(s_category text, s_id uuid, s_person text, s_reason text)
returns boolean language plpgsql as $$
declare waited held[];
begin
  perform pg_advisory_xact_lock(4711);
  update stream s set stopped = false where s.category = s_category and s.id = s_id and s.stopped;
  if not found then return false; end if;
  insert into resumed(category, id, person, reason) values (s_category, s_id, s_person, s_reason);
  with freed as (delete from held h where h.category = s_category and h.id = s_id and h.why <> 'FORK' returning h)
  select array_agg(h order by (h).version) into waited from freed;
  if waited is not null then
    perform mirror_events(array_agg(category), array_agg(id), array_agg(version), array_agg(type),
                          array_agg(recorded_at), array_agg(metadata), array_agg(clear), array_agg(sealed_digest),
                          array_agg(hash), array_agg(prev), array_agg(true), null, '{}', '{}') from unnest(waited);
  end if;
  return true;
end $$;

-- Who may know of a case. A row exists as soon as anything is known. No column tells whose a tag is.
create table case_wall(
  case_id uuid primary key,
  shut_to bytea not null,                                    -- the tags of those excluded, among decoys; 16 bytes each
  received boolean not null,                                 -- false: everybody inside the mechanism is excluded
  sealed boolean not null default false,
  seated int not null default 0,                             -- a bit for each capacity in which somebody was ever assigned
  seats bytea not null default '')                           -- the tags of all who were ever assigned or broke the glass
  with (fillfactor = 80);

-- Appends tags of 16 bytes each, and leaves out those that are there already. So the table is the same however the events
-- come in batches.
create function with_tags(tags bytea, others bytea) returns bytea language sql immutable parallel safe as $$
  select tags || coalesce(string_agg(tag, '' order by n), '')
  from (select n, substr(others, n * 16 + 1, 16) tag from generate_series(0, length(others) / 16 - 1) n) each
  where position(tag in tags) = 0
$$;

-- Who is assigned to a case: their exclusion tag on it, by capacity; GLASS: who broke the glass. delegated_by: the tag
-- of the person who delegated, or empty. An ended assignment stays as a row, so that the case is not open to everybody
-- in that capacity again.
create table case_seat(
  case_id uuid not null, capacity text not null, mark text not null, delegated_by text not null default '',
  until timestamptz,
  primary key (case_id, capacity, mark, delegated_by));

-- Assignments that are in force now: not ended, and not delegated by a person who is excluded from the case by now.
create view seat_now as
  select s.case_id, s.capacity, s.mark,
    (s.until is null or s.until > now()) and (s.delegated_by = '' or not exists (
      select 1 from case_wall w
      where w.case_id = s.case_id and position(decode(s.delegated_by, 'hex') in w.shut_to) > 0)) taken
  from case_seat s;

create function tag_on(of_case uuid, key bytea) returns bytea language sql immutable parallel safe as $$
  select substr(sha256(key || uuid_send(of_case)), 1, 16)
$$;

-- True if the bearer of one of the two keys is assigned to the case now.
create function sits(of_case uuid, who bytea, of_sealed boolean)
returns boolean language plpgsql stable parallel safe cost 500 as $$
begin
  return exists (
    select 1 from seat_now s
    where s.case_id = of_case and s.taken and (s.capacity <> 'GLASS' or not of_sealed)
      and decode(s.mark, 'hex') in (tag_on(of_case, substr(who, 1, 32)), tag_on(of_case, substr(who, 33, 32))));
end $$;

-- True if somebody may learn that the case exists. who: two tag keys of 32 bytes each, and a byte with a bit for each
-- capacity; 8 is OVERSIGHT. Access decides the same in Java; a test holds both equal.
-- PostgreSQL copies the condition into the query, and computes most rows from case_wall alone in about 3 µs. A sub-select
-- here would prevent that.
create function may_know(w case_wall, who bytea) returns boolean language sql stable parallel safe as $$
  select w.received and get_byte(who, 64) <> 0
    and (get_byte(who, 64) & 8 <> 0
         or not w.sealed and get_byte(who, 64) & ~w.seated <> 0
         or w.seats <> '' and (position(tag_on(w.case_id, substr(who, 1, 32)) in w.seats) > 0
                               or position(tag_on(w.case_id, substr(who, 33, 32)) in w.seats) > 0)
            and sits(w.case_id, who, w.sealed))
    and position(tag_on(w.case_id, substr(who, 1, 32)) in w.shut_to) = 0
    and position(tag_on(w.case_id, substr(who, 33, 32)) in w.shut_to) = 0
$$;
