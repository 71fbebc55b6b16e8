-- A charge that the head of the region made smaller or let go (UU 1/2022 article 96), by which instrument and why. What was
-- assessed stays; the newest reduction holds.
create table fees.reduction (
  id            uuid primary key,
  office        uuid not null,
  subject       uuid not null,
  ordinal       int not null check (ordinal > 0),
  kind          text not null check (kind in ('reduction', 'waiver')),
  amount_rupiah bigint not null check (amount_rupiah >= 0),
  instrument    text not null,
  dated         date not null,
  reason        text not null,
  officer       uuid not null references identity.officer,
  post          text not null,
  reduced_at    timestamptz not null,
  unique (subject, ordinal),
  check ((kind = 'waiver') = (amount_rupiah = 0))
);
select journal.declare('fees.reduction', 'record');

create view fees.reduction_view with (security_invoker = true) as
  select reduction.office, reduction.subject, reduction.ordinal, reduction.officer, reduction.reduced_at from fees.reduction;
grant select on fees.reduction_view to paten_app;
