-- Exercises of a rota, and how they were answered. Persons are pseudonyms.
create table exercise(
  exercise_id uuid primary key, rota_id uuid not null, state text not null, minutes int not null,
  planned_at timestamptz not null, begun_at timestamptz, until_at timestamptz, pages int not null default 0, called text[] not null default '{}',
  answered_by text, answered_at timestamptz);
create index exercise_of_rota on exercise(rota_id, planned_at);
create index exercise_running on exercise(until_at) where state = 'RUNS';
