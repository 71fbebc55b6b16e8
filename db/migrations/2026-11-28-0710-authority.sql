-- A power ends by an act: planned ahead, cancelled while its day lies ahead. What runs under it is finished when the power
-- merely ended; a revoked one signs nothing more. And an officer may enter the instrument that gives a power.
alter table authority.version
  add column entered_by uuid references identity.officer,
  add column runs_on boolean not null default false;

create table authority.closing (
  id         uuid primary key,
  office     uuid not null,
  code       text not null,
  closes_on  date not null,
  what       text not null check (what in ('ended', 'revoked')),
  regulation text,
  article    text,
  reason     text not null,
  -- The last days as they were before, for when it is cancelled.
  before     jsonb not null,
  closed_by  uuid not null references identity.officer,
  closed_at  timestamptz not null,
  check (what = 'ended' or regulation is not null)
);
create index closing_by_code on authority.closing (code);
select journal.declare('authority.closing', 'record');

create table authority.closing_cancelled (
  closing      uuid primary key references authority.closing,
  office       uuid not null,
  reason       text not null,
  cancelled_by uuid not null references identity.officer,
  cancelled_at timestamptz not null
);
select journal.declare('authority.closing_cancelled', 'record');
