-- Webhooks that their hotlines deleted: the key of their registration makes none of them anew.
create table ended_webhook(webhook_id uuid primary key);
