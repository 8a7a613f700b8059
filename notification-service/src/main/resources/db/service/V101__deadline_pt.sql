-- The sentence of a clock in Portuguese; a clock that started before there was one has none.
alter table deadline add column explanation_pt text;
