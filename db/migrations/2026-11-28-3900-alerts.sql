-- What somebody must know today, told to that officer once for each matter until it clears. The thresholds are ours, and the
-- regency may set others, with a reason.
create schema alerts;
grant usage on schema alerts to paten_app;

create table alerts.alert (
  id         uuid primary key,
  office     uuid not null,
  kind       text not null,
  matter     text not null,
  officer    uuid not null references identity.officer,
  facts      jsonb not null,
  raised_at  timestamptz not null,
  seen_at    timestamptz,
  cleared_at timestamptz
);
-- Two that look around at once tell nobody twice.
create unique index alert_open on alerts.alert (office, kind, matter, officer) where cleared_at is null;
create index alert_of_officer on alerts.alert (officer, raised_at) where cleared_at is null;
select journal.declare('alerts.alert', 'record');

create table alerts.threshold (
  id      uuid primary key,
  office  uuid not null,
  key     text not null,
  ordinal int not null check (ordinal > 0),
  value   int not null check (value >= 0),
  reason  text not null check (btrim(reason) <> ''),
  officer uuid not null references identity.officer,
  post    text not null,
  set_at  timestamptz not null,
  unique (office, key, ordinal)
);
select journal.declare('alerts.threshold', 'record');
