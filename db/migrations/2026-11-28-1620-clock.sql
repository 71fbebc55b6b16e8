-- Days an office decides itself after its regency's calendar was applied, and the calendars that result: a run names its own.
create table clock.own_day (
  id               uuid primary key,
  office           uuid not null,
  date             date not null,
  kind             text not null check (kind in ('local-holiday', 'emergency-closing', 'extra-service-day')),
  hours            jsonb,
  name             text not null,
  source           text not null,
  moves_reason     text,
  officer          uuid not null,
  decided_at       timestamptz not null,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index own_day_in_force on clock.own_day (office, date) where withdrawn_at is null;
select journal.declare('clock.own_day', 'record');

create table clock.own_calendar (
  id      uuid primary key,
  office  uuid not null,
  version int not null,
  days    jsonb not null,
  made_at timestamptz not null,
  unique (office, version)
);
select journal.declare('clock.own_calendar', 'record');

alter table clock.run add column own_calendar uuid references clock.own_calendar;
alter table clock.move add column own_day uuid references clock.own_day;
create index run_open on clock.run (office) where ended_at is null;
