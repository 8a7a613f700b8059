-- What a hotline tries its webhooks with, and what it reads of each message: when its cause was recorded, and the last
-- answer.
alter table webhook_message alter column report_id drop not null;          -- a ping is about no report
alter table webhook_message add column test boolean not null default false;
alter table webhook_message add column created_at timestamptz not null default now();
alter table webhook_message add column status int;                         -- of HTTP; null if no answer came
alter table webhook_message add column redelivery uuid;                    -- the last one, so that a repetition changes nothing
update webhook_message set created_at = due_at;
create index webhook_message_latest on webhook_message(webhook_id, created_at);
