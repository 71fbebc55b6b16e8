-- What was objected to, published for those who count it, without whose it is.
create view objections.objection_view with (security_invoker = true) as
  select objection.id, objection.office, objection.case_id, objection.kind, objection.against, objection.filed_at
  from objections.objection;
grant select on objections.objection_view to paten_app;
