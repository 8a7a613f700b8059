-- Tickets with which somebody came from their own door: none leads in twice. They name nobody, and go after an hour.
create table used_ticket(ticket uuid primary key, until timestamptz not null);
create index used_ticket_until on used_ticket(until);

-- When keys of doors ended, as intake says it. Without a party: all keys of the case that were given before.
create table ended_door(
  position bigint primary key, case_id uuid not null, party uuid, scope text, ended_at timestamptz not null);
create index ended_door_party on ended_door(party, ended_at) where party is not null;
create index ended_door_case on ended_door(case_id, ended_at) where party is null;
