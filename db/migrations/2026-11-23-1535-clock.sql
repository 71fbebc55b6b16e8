-- Time promised: calendars as the pack published them, and the runs counted on them.
create schema clock;
grant usage on schema clock to paten_app;

create table clock.calendar (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('clock.calendar', 'record');

-- A promise (to finish) or an answer (the duty to say accepted or not). Both may run for one subject.
create table clock.run (
  id         uuid primary key,
  office     uuid not null,
  subject    uuid not null,
  kind       text not null check (kind in ('promise', 'answer')),
  calendar   uuid not null references clock.calendar,
  amount     int not null check (amount > 0),
  unit       text not null check (unit in ('working-minutes', 'working-days', 'days', 'hours')),
  basis      jsonb not null,
  started_at timestamptz not null,
  soon_at    timestamptz not null,
  due_at     timestamptz not null,
  ended_at   timestamptz,
  unique (subject, kind)
);
select journal.declare('clock.run', 'record');

create view clock.run_view with (security_invoker = true) as
  select run.office, run.subject, run.kind, run.calendar, run.amount, run.unit, run.basis, run.started_at, run.soon_at,
         run.due_at, run.ended_at
  from clock.run;
grant select on clock.run_view to paten_app;
