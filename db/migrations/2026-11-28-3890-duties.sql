-- What the law owes of an office and until when is data of the regency. What the program cannot see by itself, an officer
-- declares done, with a day and the number of a document; a wrong declaration is taken back and stays in sight.
create schema duties;
grant usage on schema duties to paten_app;

create table duties.plan (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('duties.plan', 'record');

-- `office` is whose duty it is, also where the regency owes it for that kecamatan.
create table duties.declared (
  id          uuid primary key,
  office      uuid not null,
  duty        text not null,
  period      date not null,
  ordinal     int not null check (ordinal > 0),
  done_on     date not null,
  number      text not null check (btrim(number) <> ''),
  officer     uuid not null references identity.officer,
  post        text not null,
  declared_at timestamptz not null,
  unique (office, duty, period, ordinal)
);
select journal.declare('duties.declared', 'record');

create table duties.withdrawn (
  declared     uuid primary key references duties.declared,
  office       uuid not null,
  reason       text not null check (btrim(reason) <> ''),
  officer      uuid not null references identity.officer,
  post         text not null,
  withdrawn_at timestamptz not null
);
select journal.declare('duties.withdrawn', 'record');
