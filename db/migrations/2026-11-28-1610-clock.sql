-- A promise may stand still for a reason its standard knows, and be extended once; each date it moved to is kept with why.
create table clock.pause (
  id       uuid primary key,
  office   uuid not null,
  run      uuid not null references clock.run,
  reason   text not null check (reason in ('applicant', 'outside-agency', 'payment', 'signer-absent')),
  remark   text not null,
  officer  uuid not null,
  post     text not null,
  since    timestamptz not null,
  until    timestamptz,
  ended_by uuid,
  check (until >= since)
);
create unique index pause_open on clock.pause (run) where until is null;
create index pause_by_run on clock.pause (run, since);
select journal.declare('clock.pause', 'record');

-- The run is its key: a promise is never extended twice.
create table clock.extension (
  run         uuid primary key references clock.run,
  office      uuid not null,
  amount      int not null check (amount > 0),
  reason      text not null,
  officer     uuid not null,
  post        text not null,
  extended_at timestamptz not null
);
select journal.declare('clock.extension', 'record');

create table clock.move (
  id       uuid primary key,
  office   uuid not null,
  run      uuid not null references clock.run,
  cause    text not null check (cause in ('resumed', 'extended', 'calendar')),
  reason   text not null,
  was      timestamptz not null,
  became   timestamptz not null,
  officer  uuid not null,
  moved_at timestamptz not null,
  check (was <> became)
);
create index move_by_run on clock.move (run, moved_at);
select journal.declare('clock.move', 'record');

create or replace view clock.run_view with (security_invoker = true) as
  select run.office, run.subject, run.kind, run.calendar, run.amount, run.unit, run.basis, run.started_at, run.soon_at,
         run.due_at, run.ended_at, run.id
  from clock.run;

create view clock.pause_view with (security_invoker = true) as
  select pause.office, pause.run, run.subject, run.kind, pause.reason, pause.remark, pause.since, pause.until
  from clock.pause join clock.run on run.id = pause.run;
grant select on clock.pause_view to paten_app;

create view clock.extension_view with (security_invoker = true) as
  select extension.office, extension.run, extension.amount, extension.extended_at from clock.extension;
grant select on clock.extension_view to paten_app;
