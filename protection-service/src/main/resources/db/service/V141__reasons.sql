-- Keyed hashes of the reasons of decisions, to find reasons that are near-identical: no word can be read from them. A row goes
-- with the first decision after the keys of its plan were destroyed.
create table reason_hashes(
  decision_id uuid primary key, plan_id uuid not null, decided_at timestamptz not null, hashes bigint[] not null);
create index reason_hashes_like on reason_hashes using gin(hashes);
