-- Attempts to send a message. They are rows and no events, because a sender writes several times for each. A sender holds
-- an attempt until held_until, under a fence that every later sender raises. The address stands nowhere here.
create table attempt(
  attempt_id uuid primary key, message_id uuid not null,
  n int not null,                                            -- 1, 2, 3 … of the message: each goes another way
  addressee text not null,                                   -- the pseudonym of the person
  text_id text not null,                                     -- which of the finite texts
  way uuid,                                                  -- null until it was sent, unless only one way will do
  due_at timestamptz not null,
  until timestamptz not null,                                -- later it is not sent any more
  unanswered int not null default 0,                         -- how often it was repeated, because no answer came
  put_off int not null default 0,                            -- how often the provider was away or busy
  held_until timestamptz, fence bigint not null default 0,
  provider_ref text, outcome text);
create index attempt_due on attempt((text_id = 'CODE'), due_at) where outcome is null;
create index attempt_of_message on attempt(message_id);
