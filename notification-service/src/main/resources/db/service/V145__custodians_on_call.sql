-- A custodian is called when somebody asks to be shown who reports.
insert into rota(role, place, person, institution)
  select 'custodian', 1, 'custodian', 'MECHANISM'
  where not exists (select 1 from rota where role = 'custodian');
