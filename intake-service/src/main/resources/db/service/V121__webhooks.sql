-- Where hotlines are told that a report of theirs went on. Of a secret only its generation is kept: it is derived.
create table webhook(
  webhook_id uuid primary key, owner text not null, url text not null, digest bytea not null,
  created_at timestamptz not null, generation int not null default 1, rotated_at timestamptz, rotation uuid,
  disabled_at timestamptz);
create index webhook_owner on webhook(owner, created_at);

-- What is to be told, once for each webhook and event; whoever sends it holds it for a while, under a number that later ones top.
create table webhook_message(
  message_id uuid primary key, webhook_id uuid not null references webhook on delete cascade, report_id uuid not null,
  type text not null, due_at timestamptz not null, attempts int not null default 0, fence bigint not null default 0,
  held_until timestamptz, outcome text);
create index webhook_message_due on webhook_message(due_at) where outcome is null;
create index webhook_message_webhook on webhook_message(webhook_id);

-- Who sent which report: made from the log, and anew from it.
create table webhook_report(report_id uuid primary key, sender text not null);
