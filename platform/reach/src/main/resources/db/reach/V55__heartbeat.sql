-- When the canary last came through, by way: SENDER or LOG. The row is the sign of life that others read.
create table heartbeat(way text primary key, at timestamptz not null);
