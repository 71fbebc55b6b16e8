-- How long the papers of a request are kept, and their end: prepared as a list, approved by who may, carried out paper by
-- paper, and minuted. What is held for an objection, or by hand, stays.
create schema retention;
grant usage on schema retention to paten_app;

create table retention.schedule (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('retention.schedule', 'record');

create table retention.list (
  id          uuid primary key,
  office      uuid not null,
  ordinal     int not null check (ordinal > 0),
  kind        text not null check (kind in ('scans', 'files')),
  -- Kept so long that the bupati decides, with the consent of the Head of ANRI.
  long        boolean not null,
  officer     uuid not null references identity.officer,
  post        text not null,
  prepared_at timestamptz not null,
  ended_at    timestamptz,
  unique (office, ordinal)
);
-- One list of a kind at a time: what is on it is on no other.
create unique index list_open on retention.list (office, kind) where ended_at is null;
select journal.declare('retention.list', 'record');

-- One paper: a scan that was handed in, or of a letter its words and bytes. Names of people stand nowhere here.
create table retention.item (
  list        uuid not null references retention.list,
  ordinal     int not null check (ordinal > 0),
  office      uuid not null,
  case_id     uuid not null references cases.case_file,
  case_number text not null,
  paper       uuid not null,
  what        text not null check (what in ('scan', 'letter')),
  named       text not null,
  code        text not null,
  closed_on   date not null,
  due_on      date not null,
  primary key (list, ordinal)
);
select journal.declare('retention.item', 'record');

create table retention.approval (
  list        uuid primary key references retention.list,
  office      uuid not null,
  officer     uuid not null references identity.officer,
  post        text not null,
  approved_at timestamptz not null,
  -- Numbers of the decision of the bupati and of the consent of the Head of ANRI, where the papers were kept that long.
  regent      text,
  anri        text,
  check ((regent is null) = (anri is null))
);
select journal.declare('retention.approval', 'record');

create table retention.dropping (
  list       uuid primary key references retention.list,
  office     uuid not null,
  reason     text not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  dropped_at timestamptz not null
);
select journal.declare('retention.dropping', 'record');

create table retention.carrying (
  list     uuid primary key references retention.list,
  office   uuid not null,
  minutes  text not null,
  witness  text not null,
  second   text not null,
  officer  uuid not null references identity.officer,
  post     text not null,
  begun_at timestamptz not null
);
select journal.declare('retention.carrying', 'record');

-- What became of each paper on a list: gone, or kept because somebody held its file meanwhile.
create table retention.outcome (
  list    uuid not null,
  ordinal int not null,
  office  uuid not null,
  gone    boolean not null,
  done_at timestamptz not null,
  primary key (list, ordinal),
  foreign key (list, ordinal) references retention.item
);
select journal.declare('retention.outcome', 'record');

create table retention.hold (
  id               uuid primary key,
  office           uuid not null,
  case_id          uuid not null references cases.case_file,
  reason           text not null,
  officer          uuid not null references identity.officer,
  post             text not null,
  held_at          timestamptz not null,
  released_by      uuid references identity.officer,
  released_reason  text,
  released_at      timestamptz,
  check ((released_at is null) = (released_by is null) and (released_at is null) = (released_reason is null))
);
create unique index hold_open on retention.hold (case_id) where released_at is null;
select journal.declare('retention.hold', 'record');

-- Bytes of this node that no row names any more, until they are off its disk.
create table retention.removal (
  sha256 text primary key,
  since  timestamptz not null
);
select journal.declare('retention.removal', 'local');
