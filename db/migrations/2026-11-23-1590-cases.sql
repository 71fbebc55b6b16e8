-- The story of one request. A state is a row that says who and when; where it stands now is derived from those rows.
create schema cases;
grant usage on schema cases to paten_app;

create table cases.case_file (
  id              uuid primary key,
  office          uuid not null references offices.office (id),
  number          text not null unique,
  service_key     text not null,
  service_version uuid not null,
  authority       uuid not null,
  village         uuid not null,
  fields          jsonb not null,
  registered_by   uuid not null references identity.officer,
  registered_at   timestamptz not null
);
select journal.declare('cases.case_file', 'record');

create table cases.party (
  id            uuid primary key,
  office        uuid not null,
  case_id       uuid not null references cases.case_file,
  role          text not null,
  kind          text not null check (kind in ('person', 'body', 'village-government')),
  name          text not null,
  nik_cipher    text,
  no_nik_reason text,
  phone         text,
  address       text,
  check (kind <> 'person' or nik_cipher is not null or no_nik_reason is not null)
);
create index party_by_case on cases.party (case_id);
select journal.declare('cases.party', 'record');

-- Keyed hash of a NIK: the same person is found again, and the table says nothing to who lacks the key.
create table cases.person_hash (
  party  uuid primary key references cases.party,
  office uuid not null,
  hash   text not null
);
create index person_hash_by_hash on cases.person_hash (hash);
select journal.declare('cases.person_hash', 'derived');

create table cases.requirement (
  case_id    uuid not null references cases.case_file,
  key        text not null,
  office     uuid not null,
  state      text not null check (state in ('received', 'missing', 'original-to-follow')),
  remark     text not null default '',
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (case_id, key)
);
select journal.declare('cases.requirement', 'record');

create table cases.attachment (
  id          uuid primary key,
  office      uuid not null,
  case_id     uuid not null references cases.case_file,
  requirement text not null,
  sha256      text not null,
  name        text not null,
  added_by    uuid not null,
  added_at    timestamptz not null,
  unique (case_id, requirement, sha256),
  foreign key (office, sha256) references documents.file
);
select journal.declare('cases.attachment', 'record');

create table cases.opening (
  case_id   uuid primary key references cases.case_file,
  office    uuid not null,
  officer   uuid not null,
  opened_at timestamptz not null
);
select journal.declare('cases.opening', 'record');

-- One row a step taken. The ordinal is the guard: two who act on one picture cannot both take the next one.
create table cases.step (
  case_id  uuid not null references cases.case_file,
  ordinal  int not null check (ordinal > 0),
  office   uuid not null,
  step     text not null,
  outcome  text not null check (outcome in ('passed', 'sent-back')),
  to_step  text,
  reason   text,
  officer  uuid not null references identity.officer,
  post     text not null,
  taken_at timestamptz not null,
  primary key (case_id, ordinal),
  check ((outcome = 'sent-back') = (to_step is not null and reason is not null))
);
select journal.declare('cases.step', 'record');

create table cases.refusal (
  case_id    uuid primary key references cases.case_file,
  office     uuid not null,
  reason     text not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  refused_at timestamptz not null
);
select journal.declare('cases.refusal', 'record');

create table cases.handover (
  case_id       uuid primary key references cases.case_file,
  office        uuid not null,
  collected_by  text not null,
  relation      text not null check (relation in ('applicant', 'proxy')),
  identity_seen text not null,
  originals     text[] not null default '{}',
  officer       uuid not null references identity.officer,
  handed_at     timestamptz not null
);
select journal.declare('cases.handover', 'record');

create table cases.tracking_code (
  case_id   uuid not null references cases.case_file,
  issued_at timestamptz not null,
  office    uuid not null,
  code      text not null,
  ended_at  timestamptz,
  primary key (case_id, issued_at)
);
select journal.declare('cases.tracking_code', 'record');

-- Where each case stands now: written in the same act, rebuilt and compared by a test. Lists read only this.
create table cases.standing (
  case_id         uuid primary key references cases.case_file,
  office          uuid not null,
  number          text not null,
  service_version uuid not null,
  applicant       text not null,
  village         uuid not null,
  state           text not null check (state in ('incomplete', 'open', 'refused', 'closed')),
  step            text,
  post            text,
  seen            int not null,
  since           timestamptz not null,
  started_at      timestamptz,
  soon_at         timestamptz,
  due_at          timestamptz,
  ended_at        timestamptz
);
create index standing_work on cases.standing (office, post, due_at) where state in ('open', 'incomplete');
create index standing_office on cases.standing (office, due_at) where state in ('open', 'incomplete');
create index standing_ended on cases.standing (office, ended_at) where ended_at is not null;
select journal.declare('cases.standing', 'derived');

create view cases.standing_view with (security_invoker = true) as
  select standing.case_id, standing.office, standing.number, standing.service_version, standing.state, standing.step,
         standing.post, standing.since, standing.started_at, standing.soon_at, standing.due_at, standing.ended_at
  from cases.standing;
grant select on cases.standing_view to paten_app;
