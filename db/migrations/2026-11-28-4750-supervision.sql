-- Indicators of the regency's own: each wording is kept, and the last one ends or holds.
create table supervision.indicator (
  id         uuid primary key,
  office     uuid not null,
  indicator  uuid not null,
  ordinal    int not null check (ordinal > 0),
  definition jsonb not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  set_at     timestamptz not null,
  unique (indicator, ordinal)
);
select journal.declare('supervision.indicator', 'record');

create table supervision.indicator_end (
  wording  uuid primary key references supervision.indicator,
  office   uuid not null,
  reason   text not null check (btrim(reason) <> ''),
  officer  uuid not null references identity.officer,
  post     text not null,
  ended_at timestamptz not null
);
select journal.declare('supervision.indicator_end', 'record');
