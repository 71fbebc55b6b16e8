-- What becomes of an issued letter and of the paper file behind it: copies, each counted and marked with who asked for it
-- and why; where the file lies; and who has it out of its place.
create schema archive;
grant usage on schema archive to paten_app;

create table archive.copy (
  id       uuid primary key,
  office   uuid not null,
  letter   uuid not null references documents.letter,
  ordinal  int not null check (ordinal > 0),
  for_whom text not null,
  reason   text not null,
  officer  uuid not null references identity.officer,
  post     text not null,
  made_at  timestamptz not null,
  unique (letter, ordinal)
);
select journal.declare('archive.copy', 'record');

-- Each putting away is a row; the newest says where the file lies now.
create table archive.place (
  id        uuid primary key,
  office    uuid not null,
  case_id   uuid not null references cases.case_file,
  ordinal   int not null check (ordinal > 0),
  room      text not null,
  cabinet   text not null,
  box       text not null,
  folder    text not null,
  officer   uuid not null references identity.officer,
  post      text not null,
  placed_at timestamptz not null,
  unique (case_id, ordinal)
);
select journal.declare('archive.place', 'record');

create table archive.loan (
  id            uuid primary key,
  office        uuid not null,
  case_id       uuid not null references cases.case_file,
  borrower      text not null,
  purpose       text not null,
  due_on        date not null,
  officer       uuid not null references identity.officer,
  post          text not null,
  lent_at       timestamptz not null,
  returned_to   uuid references identity.officer,
  returned_post text,
  returned_at   timestamptz,
  check ((returned_at is null) = (returned_to is null) and (returned_at is null) = (returned_post is null))
);
-- A file is out with one borrower at a time.
create unique index loan_open on archive.loan (case_id) where returned_at is null;
create index loan_by_office on archive.loan (office, due_on) where returned_at is null;
create index loan_by_case on archive.loan (case_id);
select journal.declare('archive.loan', 'record');
