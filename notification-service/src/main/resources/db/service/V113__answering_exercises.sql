-- Whether a page on its way is one of an exercise: practice and true alerts are counted apart.
alter table answering_page add column exercise boolean not null default false;
