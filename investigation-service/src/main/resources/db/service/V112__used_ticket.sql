-- Tickets with which somebody came from the own door of a party: none leads in twice. They name nobody, and go after an hour.
create table used_ticket(ticket uuid primary key, until timestamptz not null);
create index used_ticket_until on used_ticket(until);
