-- The log of an investigation service with so many cases, of 486 days if there are 100,000: what happens to each, how
-- often, and within how many hours of the report. Only what figures read has content. Of each 1,800 cases after the
-- other the whole story is told, so that the read model writes each case about once: it is made before the counts. %1$d: cases; %2$s: the seed.
select setseed(%2$s);
insert into event(position, category, id, version, type, recorded_at, metadata, clear, hash)
with cases as materialized (
  select n, md5('case' || n)::uuid of_case, md5('report' || n)::uuid of_report,
    timestamptz '2024-01-01 00:00:00Z' + n * interval '7 minutes' received, 'XX-0' || 1 + n %% 5 area, n %% 7 unit
  from generate_series(1, %1$d) n),
kinds(nth, category, name, version, chance, least, most, content) as (values
  (1, 'intake.report', 'intake.report-received', 1, 1.0, 0, 1, '{"reportId": "$R", "caseId": "$C", "receivedAt": "$T", "channel": "PUBLIC_DOOR", "firstLevelArea": "$A", "consents": {"INVESTIGATION": "GRANTED"}, "affected": [{"party": "$R", "kind": "PERSON"}], "facets": {"CHANNEL": ["PHONE_CALL"], "ANNOUNCED_HARM": ["DEATH"]}, "evidence": ["ACCOUNT"], "shutTo": []}'),
  (2, 'intake.report', 'intake.report-triaged', 2, 0.95, 1, 48, '{"reportId": "$R", "caseId": "$C", "urgency": "U1"}'),
  (3, 'file', 'investigation.file-registered', 1, 0.8, 1, 3, '{"caseId": "$C", "reportId": "$R", "affected": []}'),
  (4, 'file', 'investigation.file-taken', 2, 0.75, 3, 100, '{"caseId": "$C", "investigator": "0123456789abcdef0123", "affected": []}'),
  (5, 'file', 'investigation.unit-assigned', 3, 0.7, 100, 200, '{"caseId": "$C", "unit": "UNIT_$U", "specialised": true}'),
  (6, 'hypothesis', 'investigation.hypothesis-adopted', 2, 0.6, 10, 300, '{"caseId": "$C", "type": "DEFENCE_LINKED"}'),
  (7, 'product', 'investigation.context-analysis-issued', 1, 0.5, 100, 900, '{"caseId": "$C", "version": 1}'),
  (8, 'programme', 'investigation.programme-approved', 1, 0.5, 100, 500, '{"caseId": "$C", "version": 1}'),
  (9, 'act', 'investigation.act-ordered', 1, 0.6, 5, 900, '{"caseId": "$C", "type": "WITNESS"}'),
  (10, 'act', 'investigation.act-done', 2, 0.55, 5, 1500, '{"caseId": "$C", "type": "WITNESS", "substantive": true}'),
  (11, 'act', 'investigation.act-done', 3, 0.4, 500, 3000, '{"caseId": "$C", "type": "TELEPHONY", "substantive": true}'),
  (12, 'custody', 'investigation.evidence-secured', 1, 0.4, 5, 2000, '{"caseId": "$C", "how": "EXTRACTED"}'),
  (13, 'notices', 'investigation.notice-called', 1, 0.75, 3, 100, '{"caseId": "$C", "milestone": "FILE_TAKEN"}'),
  (14, 'notices', 'investigation.notice-given', 2, 0.6, 10, 300, '{"caseId": "$C", "milestone": "FILE_TAKEN"}'),
  (15, 'suspect', 'investigation.suspect-recorded', 1, 0.2, 100, 4000, '{"caseId": "$C", "shutTo": []}'),
  (16, 'proceeding', 'investigation.charges-filed', 1, 0.1, 2000, 6000, '{"caseId": "$C", "motivePleaded": true}'),
  (17, 'proceeding', 'investigation.judgment-delivered', 2, 0.05, 4000, 9000, '{"caseId": "$C", "outcome": "CONVICTED"}'),
  (18, 'closure', 'investigation.file-archived', 1, 0.1, 3000, 9000, '{"caseId": "$C", "heard": []}'),
  (19, 'protection.plan', 'protection.risk-assessed', 1, 0.7, 100, 400, '{"planId": "$R", "caseId": "$C", "level": "HIGH", "nextBy": "2030-01-01T00:00:00Z"}'),
  (20, 'protection.plan', 'protection.measures-offered', 2, 0.6, 50, 400, '{"planId": "$R", "caseId": "$C", "measures": ["$C"]}'),
  (21, 'protection.plan', 'protection.measure-granted', 3, 0.5, 200, 900, '{"planId": "$R", "caseId": "$C", "measureId": "$C"}'),
  (22, 'protection.measure', 'protection.measure-handed-over', 1, 0.4, 200, 1500, '{"planId": "$R", "caseId": "$C", "measureId": "$C", "granted": true}'),
  (23, 'protection.measure', 'protection.handover-confirmed', 2, 0.3, 900, 1800, '{"planId": "$R", "caseId": "$C", "measureId": "$C", "by": "BENEFICIARY"}')),
happened as materialized (
  select c.*, k.*, received + (least + random() * (most - least)) * interval '1 hour' recorded
  from cases c cross join kinds k where random() < chance),
told as (
  select *, to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') at,
    to_char(received at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') received_at
  from happened)
select row_number() over (order by n / 1800, recorded, n, nth), category, md5(category || n)::uuid, version,
  'esperanza.' || name || '.v1', recorded,
  convert_to('{"eventId": "' || md5(n || 'e' || nth)::uuid || '", "type": "esperanza.' || name || '.v1", "occurredAt": "' || at
    || '", "recordedAt": "' || at || '", "actorKind": "HUMAN", "role": "investigator", "actor": "0123456789abcdef0123",'
    || ' "institution": "PROSECUTION", "jurisdiction": "XX", "profile": "XX", "profileVersion": 1, "correlationId": "'
    || of_case || '", "commandId": "' || of_report || '", "audience": "CASE", "cases": ["' || of_case || '"], "parties": []}', 'UTF8'),
  convert_to(replace(replace(replace(replace(replace(content, '$R', of_report::text), '$C', of_case::text), '$T', received_at),
    '$A', area), '$U', unit::text), 'UTF8'),
  '\x00'
from told
