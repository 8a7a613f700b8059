-- When the report was last compared with all others: it is compared at most once in a while, however often it changes.
alter table referred_report add column compared_at timestamptz;
