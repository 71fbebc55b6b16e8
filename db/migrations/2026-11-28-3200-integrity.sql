-- The question at hand-over: did anyone ask for money? Answers lie in envelopes that only the inspectorate can open, closed
-- before they reach this database, and all of one length.
create schema integrity;
grant usage on schema integrity to paten_app;

-- The newest is in force; answers closed to an older one stay readable with it. Of the regency.
create table integrity.public_key (
  id          uuid primary key,
  office      uuid not null,
  public      text not null check (length(public) = 43),
  fingerprint text not null,
  officer     uuid not null,
  post        text not null,
  entered_at  timestamptz not null,
  unique (office, fingerprint)
);
select journal.declare('integrity.public_key', 'record');

-- That the question was put at the kiosk to whoever collected; whether it was answered stands nowhere beside it.
create table integrity.asking (
  id       uuid primary key,
  office   uuid not null,
  case_id  uuid not null references cases.case_file,
  officer  uuid not null,
  post     text not null,
  asked_at timestamptz not null
);
create index asking_by_case on integrity.asking (case_id, asked_at desc);
select journal.declare('integrity.asking', 'record');

create table integrity.code (
  asking     uuid primary key,
  office     uuid not null,
  case_id    uuid not null,
  code       text not null,
  expires_at timestamptz not null,
  unique (office, code)
);
select journal.declare('integrity.code', 'local');

-- One for each hand-over, whatever it says. The month is that of the hand-over.
create table integrity.answer (
  case_id     uuid primary key references cases.case_file,
  office      uuid not null,
  month       date not null check (extract(day from month) = 1),
  public_key  uuid not null,
  algorithm   text not null,
  envelope    text not null check (length(envelope) = 5526),
  answered_at timestamptz not null
);
create index answer_by_month on integrity.answer (office, month);
select journal.declare('integrity.answer', 'record');
