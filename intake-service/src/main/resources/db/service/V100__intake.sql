-- The queue of an intake officer: which reports wait, since when, about what. Codes only.
create table report_queue(
  report_id uuid primary key, case_id uuid not null, case_number text not null, position bigint not null,
  version int not null, received_at timestamptz not null, channel text not null, first_level_area text,
  imminent_danger boolean not null, urgency text, referred_to text not null default '',
  codes text not null default '',                            -- separated by spaces
  claimed_by text, claimed_until timestamptz,
  new_since timestamptz,                                     -- what the reporter said since an officer's last act
  code_list text[] generated always as (string_to_array(codes, ' ')) stored,
  -- 0 is U0, the most urgent: as a person judged it or, until then, as the codes suggest
  urgency_rank int not null default 3,
  -- true: a hotline tried its connection. The report can be asked for, and is in no list of real ones
  test boolean not null default false);
create index report_queue_by_urgency on report_queue(urgency_rank, received_at, report_id);
-- Waiting reports are a small part of all reports. A page of them reads nothing else.
create index report_queue_waiting_by_urgency on report_queue(urgency_rank, received_at, report_id) 
  where urgency is null or new_since is not null;
-- A claim that has run out frees its report for the other officers, and they are notified.
create index report_queue_claimed_until on report_queue(claimed_until) where claimed_until is not null;
-- Look-alikes are searched among the reports of about the same time.
create index report_queue_received on report_queue(received_at);
create index report_queue_case on report_queue(case_id);

-- Requests to be shown the reporter's identity, for the custodians who decide. Codes and opaque references only.
create table identity_request(
  request_id uuid primary key, report_id uuid not null, case_number text not null, position bigint not null,
  requested_at timestamptz not null, purpose text not null, role text not null, institution text not null,
  state text not null);
create index identity_request_order on identity_request(position);
create index identity_request_report on identity_request(report_id);
create index identity_request_awaited on identity_request(position) where state = 'AWAITED';

-- Reports that may name the same phone, e-mail address or document, or the same trace of the threatener: entries of a
-- blind index, cut short so that several values share one entry. The table holds no contact and no trace. The entries
-- are made from the log, and deleted when their source is erased. Those of a reporter are looked up for a custodian only.
-- position: of the event that received the report, by which its entries are found.
create table contact_index(
  report_id uuid not null, position bigint not null, subject uuid not null, of_reporter boolean not null,
  field text not null, entry int not null,
  primary key (position, subject, field, entry));
create index contact_index_entry on contact_index(field, entry, position);

-- Decisions of persons about two cases, and which parties are the same. The groups are computed from these rows and
-- never stored, so that undoing is deleting a row.
create table case_tie(case_id uuid not null, other uuid not null, decision text not null, primary key (case_id, other));
create index case_tie_other on case_tie(other);
create table report_party(
  report_id uuid not null, case_id uuid not null, party uuid not null, received_at timestamptz not null,
  position bigint not null, primary key (report_id, party));
create index report_party_party on report_party(party);
create index report_party_case on report_party(case_id);
create table recognition(party uuid primary key, as_party uuid not null);
create index recognition_as_party on recognition(as_party);

-- Addresses where hotlines are notified that a report of theirs went on. Only the generation of a secret is kept,
-- because the secret is derived.
create table webhook(
  webhook_id uuid primary key, owner text not null, url text not null, digest bytea not null,
  created_at timestamptz not null, generation int not null default 1, rotated_at timestamptz, rotation uuid,
  disabled_at timestamptz);
create index webhook_owner on webhook(owner, created_at);

-- Messages to be sent, one per webhook and event. A sender holds a message until held_until, under a fence that every
-- later sender raises.
create table webhook_message(
  message_id uuid primary key, webhook_id uuid not null references webhook on delete cascade, report_id uuid not null,
  type text not null, due_at timestamptz not null, attempts int not null default 0, fence bigint not null default 0,
  held_until timestamptz, outcome text);
create index webhook_message_due on webhook_message(due_at) where outcome is null;
create index webhook_message_webhook on webhook_message(webhook_id);

-- Erasures that were asked for: for those who approve, and for the worker that destroys the keys. Opaque references
-- only.
create table erasure(
  erasure_id uuid primary key, report_id uuid not null, case_number text not null, position bigint not null,
  requested_at timestamptz not null, subjects uuid[] not null, approvals int not null, state text not null);
create index erasure_order on erasure(position);
create index erasure_state on erasure(state, position);
