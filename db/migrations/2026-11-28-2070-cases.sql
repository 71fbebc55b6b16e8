-- Which version of an authority each case was opened under: what closing a power touches is counted by it.
create view cases.ground_view with (security_invoker = true) as
  select case_file.id as case_id, case_file.office, case_file.authority from cases.case_file;
grant select on cases.ground_view to paten_app;
