-- A request that was begun from a ticket names the visit; one visit may bring several requests.
alter table cases.case_file add visit uuid;
create index case_file_by_visit on cases.case_file (visit) where visit is not null;

create view cases.visit_view with (security_invoker = true) as
  select case_file.office, case_file.visit, case_file.number, case_file.service_key, case_file.registered_at
  from cases.case_file where case_file.visit is not null;
grant select on cases.visit_view to paten_app;
