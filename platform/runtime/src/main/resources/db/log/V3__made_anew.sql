-- True: a person asked for a rebuild of the projection. The instance that runs its next batch does it, in one
-- transaction.
alter table cursor add column anew boolean not null default false;
