-- What happened to files, published for those who count it: each row once, with its moment.
create view cases.case_view with (security_invoker = true) as
  select case_file.id, case_file.office, case_file.number, case_file.service_key, case_file.registered_at
  from cases.case_file;
create view cases.opening_view with (security_invoker = true) as
  select opening.case_id, opening.office, opening.opened_at from cases.opening;
create view cases.step_view with (security_invoker = true) as
  select step.case_id, step.office, step.ordinal, step.step, step.post, step.outcome, step.officer, step.taken_at
  from cases.step;

-- Every end without a letter, also one that an objection has overturned since or that began again: it did happen.
create view cases.ended_view with (security_invoker = true) as
  select refusal.case_id, refusal.office, 'refused' as kind, refusal.refused_at as at from cases.refusal
  union all
  select overturning.case_id, overturning.office, 'refused', overturning.refused_at from cases.overturning
  union all
  select withdrawal.case_id, withdrawal.office, 'withdrawn', withdrawal.withdrawn_at from cases.withdrawal
  union all
  select lapse.case_id, lapse.office, 'lapsed', lapse.lapsed_at from cases.lapse;
grant select on cases.case_view, cases.opening_view, cases.step_view, cases.ended_view to paten_app;

create index opening_by_moment on cases.opening (office, opened_at);
create index refusal_by_moment on cases.refusal (office, refused_at);
create index withdrawal_by_moment on cases.withdrawal (office, withdrawn_at);
create index lapse_by_moment on cases.lapse (office, lapsed_at);
create index lapse_by_case on cases.lapse (case_id);
