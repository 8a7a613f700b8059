-- How each file stands, and how many reviews of its end wait. Codes only.
alter table case_file add column standing text not null default 'OPEN';
alter table case_file add column reviews int not null default 0;
