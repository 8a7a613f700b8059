-- So many clocks that run, as policies and projections of notification would leave them: the event that began each, its
-- timer and its deadline, five to a case. Each is a copy of a real clock under another id. %1$d: clocks; of these, the
-- last %2$d ended a day ago, and their timers are set later.
create table bench_mould as
select row_number() over (order by e.position)::int nth, e.version, e.type, e.recorded_at, e.hash,
  convert_from(e.metadata, 'UTF8')::jsonb metadata, convert_from(e.clear, 'UTF8')::jsonb clear,
  w.shut_to, d.rule_id, d.holder, d.start, d.explanation_en, d.explanation_es, d.state
from (select distinct on (rule_id) * from deadline where state = 'RUNNING' order by rule_id, id) d
join event e on e.category = 'deadline' and e.id = d.id and e.version = 1
join case_wall w on w.case_id = d.case_id;

create table bench_clock as
select n, m.nth mould, md5('clock' || n)::uuid id, md5('clock-case' || n / 5)::uuid case_id,
  case when n > %1$d - %2$d then now() - interval '1 day' else now() + interval '30 days' end due
from generate_series(1, %1$d) n
join bench_mould m on m.nth = n %% (select count(*) from bench_mould) + 1;
create index on bench_clock(n);

insert into event(position, category, id, version, type, recorded_at, metadata, clear, hash)
select (select max(position) from event) + c.n, 'deadline', c.id, 1, m.type, m.recorded_at,
  convert_to((m.metadata || jsonb_build_object('eventId', md5('began' || c.n)::uuid, 'cases', jsonb_build_array(c.case_id)))::text,
    'UTF8'),
  convert_to((m.clear || jsonb_build_object('deadlineId', c.id, 'caseId', c.case_id,
    'due', to_char(c.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))::text, 'UTF8'), m.hash
from bench_clock c join bench_mould m on m.nth = c.mould order by c.n;
insert into stream(category, id, version, hash)
select 'deadline', c.id, 1, m.hash from bench_clock c join bench_mould m on m.nth = c.mould;
insert into deadline(id, rule_id, case_id, holder, start, due, explanation_en, explanation_es, state)
select c.id, m.rule_id, c.case_id, m.holder, m.start, c.due, m.explanation_en, m.explanation_es, m.state
from bench_clock c join bench_mould m on m.nth = c.mould;
insert into clock_timer(id, warnings, warn_at, breach_at)
select id, array[w.at], w.at, w.at + interval '1 day'
from bench_clock, lateral (select greatest(due, now() + interval '29 days') at) w;
insert into case_wall(case_id, shut_to, received) select distinct c.case_id, m.shut_to, true
from (select distinct on (case_id) case_id, mould from bench_clock) c join bench_mould m on m.nth = c.mould;
insert into case_report(report_id, case_id, case_number, received_at)
select md5(case_id::text)::uuid, case_id, left(case_id::text, 8), now() from (select distinct case_id from bench_clock) c;
update cursor set position = (select max(position) from event);
