-- By which of its traits (a number, a phrase) a report belongs to which series, so that later reports find it. A trait is
-- a keyed hash: it tells nobody the value who lacks the key. Not part of a read model: events do not tell traits. The rows
-- of a report go with its erasure.
create table series_key(report_id uuid, trait uuid, series uuid not null, primary key (report_id, trait));
