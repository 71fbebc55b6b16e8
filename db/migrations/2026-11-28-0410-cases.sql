-- A mistake found after the letter has its number: asked for, approved by the signer or turned down, and then a new letter
-- takes the place of the old one. Each correction is the subject of its own letter; `replaces` is the subject of the letter
-- that was in force. What is to stand there (`became`) is written into the case only when the new letter has its number.
create table cases.correction (
  id              uuid primary key,
  office          uuid not null,
  case_id         uuid not null references cases.case_file,
  ordinal         int not null check (ordinal > 0),
  replaces        uuid not null,
  fault           text not null check (fault in ('office', 'applicant', 'document')),
  reason          text not null,
  asked_by        text,
  identity_seen   text,
  paper_back      boolean,
  before_handover boolean not null,
  became          jsonb not null,
  officer         uuid not null references identity.officer,
  post            text not null,
  requested_at    timestamptz not null,
  unique (case_id, ordinal),
  check ((asked_by is null) = (identity_seen is null)),
  check (before_handover = (paper_back is null))
);
select journal.declare('cases.correction', 'record');

-- What each part said before and is to say. A NIK is kept as it is everywhere: encrypted.
create table cases.corrected_field (
  correction uuid not null references cases.correction,
  name       text not null,
  office     uuid not null,
  was        jsonb,
  became     jsonb,
  primary key (correction, name)
);
select journal.declare('cases.corrected_field', 'record');

create table cases.correction_turned_down (
  correction     uuid primary key references cases.correction,
  office         uuid not null,
  reason         text not null,
  officer        uuid not null references identity.officer,
  post           text not null,
  turned_down_at timestamptz not null
);
select journal.declare('cases.correction_turned_down', 'record');

-- Who gave the new letter its number, and who archived its copy.
create table cases.correction_step (
  correction uuid not null references cases.correction,
  does       text not null check (does in ('number', 'archive')),
  office     uuid not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  taken_at   timestamptz not null,
  primary key (correction, does)
);
select journal.declare('cases.correction_step', 'record');

create table cases.correction_handover (
  correction    uuid primary key references cases.correction,
  office        uuid not null,
  collected_by  text not null,
  relation      text not null check (relation in ('applicant', 'proxy')),
  identity_seen text not null,
  paper_back    boolean,
  officer       uuid not null references identity.officer,
  post          text not null,
  handed_at     timestamptz not null
);
select journal.declare('cases.correction_handover', 'record');

-- The case stays closed while its letter is corrected; how far that has come, and at whose desk, stands beside it.
alter table cases.standing add column correcting text
  check (correcting in ('requested', 'approved', 'issued', 'archived'));
create index standing_correcting on cases.standing (office, post, since) where correcting is not null;
