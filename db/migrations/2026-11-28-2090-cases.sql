-- What was most often missing, by office and service, for whoever is about to travel: counted from what the counter told.
create index case_file_by_service on cases.case_file (office, service_key, registered_at);
create view cases.lacking_view with (security_invoker = true) as
  select case_file.id as case_id, case_file.office, case_file.service_key, case_file.registered_at, told.requirement
  from cases.case_file
  left join lateral (
    select distinct jsonb_array_elements_text(line_view.facts -> 'missing') as requirement
    from journal.line_view
    where line_view.subject = case_file.id and line_view.name = 'case.returned-incomplete'
  ) as told on true;
grant select on cases.lacking_view to paten_app;
