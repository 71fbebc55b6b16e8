-- Papers: files by their content, numbers that are never given twice, and letters frozen when they are numbered.
create schema documents;
grant usage on schema documents to paten_app;

create table documents.file (
  office     uuid not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      int not null,
  type       text not null,
  stored_at  timestamptz not null,
  primary key (office, sha256)
);
select journal.declare('documents.file', 'record');

create table documents.number (
  id       uuid primary key,
  office   uuid not null,
  series   text not null,
  year     int not null,
  number   int not null check (number > 0),
  written  text not null,
  subject  uuid not null,
  taken_at timestamptz not null,
  unique (office, series, year, number)
);
select journal.declare('documents.number', 'record');

-- The last number of each series: one row to wait at, rebuilt from documents.number.
create table documents.series (
  office uuid not null,
  series text not null,
  year   int not null,
  last   int not null,
  primary key (office, series, year)
);
select journal.declare('documents.series', 'derived');

create table documents.letter (
  id         uuid primary key,
  office     uuid not null,
  subject    uuid not null unique,
  template   text not null,
  number     uuid references documents.number,
  sha256     text,
  frozen     jsonb,
  drafted_at timestamptz not null,
  issued_at  timestamptz,
  foreign key (office, sha256) references documents.file,
  check ((number is null) = (issued_at is null) and (sha256 is null) = (issued_at is null))
);
select journal.declare('documents.letter', 'record');

create view documents.letter_view with (security_invoker = true) as
  select letter.id, letter.office, letter.subject, letter.template, letter.sha256, letter.issued_at, number.written as number
  from documents.letter left join documents.number on number.id = letter.number;
create view documents.file_view with (security_invoker = true) as
  select file.office, file.sha256, file.bytes, file.type from documents.file;
grant select on documents.letter_view, documents.file_view to paten_app;
