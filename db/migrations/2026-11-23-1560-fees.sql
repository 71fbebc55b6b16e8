-- What a request costs, with the article that says so. Nothing above Rp0 without one.
create schema fees;
grant usage on schema fees to paten_app;

create table fees.assessment (
  id            uuid primary key,
  office        uuid not null,
  subject       uuid not null unique,
  amount_rupiah bigint not null check (amount_rupiah >= 0),
  basis         jsonb not null,
  assessed_at   timestamptz not null
);
select journal.declare('fees.assessment', 'record');

create view fees.assessment_view with (security_invoker = true) as
  select assessment.office, assessment.subject, assessment.amount_rupiah, assessment.basis from fees.assessment;
grant select on fees.assessment_view to paten_app;
