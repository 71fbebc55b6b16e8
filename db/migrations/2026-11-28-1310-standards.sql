-- The life of a service standard by PP 96/2012: each step a row that says who and when, none of them ever rewritten.
-- Office is the kecamatan's, or the regency's own for its baseline.
create schema standards;
grant usage on schema standards to paten_app;

create table standards.standard (
  id       uuid primary key,
  office   uuid not null references offices.office,
  service  text not null,
  ordinal  int not null check (ordinal > 0),
  begun_by uuid not null references identity.officer,
  begun_at timestamptz not null,
  unique (office, service, ordinal)
);
select journal.declare('standards.standard', 'record');

-- What the office wrote, whole each time, so that two who write at once never overwrite each other unseen.
create table standards.wording (
  standard   uuid not null references standards.standard,
  ordinal    int not null check (ordinal > 0),
  office     uuid not null,
  body       jsonb not null,
  written_by uuid not null references identity.officer,
  written_at timestamptz not null,
  primary key (standard, ordinal)
);
select journal.declare('standards.wording', 'record');

create table standards.discussion (
  standard    uuid primary key references standards.standard,
  office      uuid not null,
  wording     int not null,
  signed_on   date not null,
  place       text not null,
  attended    int not null check (attended > 0),
  agreed      text not null,
  minutes     text not null,
  attendance  text not null,
  recorded_by uuid not null references identity.officer,
  recorded_at timestamptz not null,
  foreign key (office, minutes) references documents.file (office, sha256),
  foreign key (office, attendance) references documents.file (office, sha256)
);
select journal.declare('standards.discussion', 'record');

create table standards.publication (
  standard       uuid primary key references standards.discussion,
  office         uuid not null,
  wording        int not null,
  comments_until timestamptz not null,
  published_by   uuid not null references identity.officer,
  published_at   timestamptz not null
);
select journal.declare('standards.publication', 'record');

-- Of the public, without an account; a name only where somebody gave one.
create table standards.comment (
  id       uuid primary key,
  office   uuid not null,
  standard uuid not null references standards.publication,
  name     text,
  words    text not null,
  given_at timestamptz not null
);
create index comment_by_standard on standards.comment (standard);
select journal.declare('standards.comment', 'record');

create table standards.answer (
  comment     uuid primary key references standards.comment,
  office      uuid not null,
  accepted    boolean not null,
  reason      text not null,
  answered_by uuid not null references identity.officer,
  answered_at timestamptz not null
);
select journal.declare('standards.answer', 'record');

create table standards.mending (
  standard  uuid primary key references standards.publication,
  office    uuid not null,
  wording   int not null,
  mended_by uuid not null references identity.officer,
  mended_at timestamptz not null
);
select journal.declare('standards.mending', 'record');

create table standards.enactment (
  standard   uuid primary key references standards.mending,
  office     uuid not null,
  number     text not null,
  decided_on date not null,
  holds_from date not null,
  version    uuid not null references catalogue.version,
  enacted_by uuid not null references identity.officer,
  enacted_at timestamptz not null
);
select journal.declare('standards.enactment', 'record');

create table standards.pledge (
  standard     uuid primary key references standards.enactment,
  office       uuid not null,
  signer       jsonb not null,
  published_by uuid not null references identity.officer,
  published_at timestamptz not null
);
select journal.declare('standards.pledge', 'record');

create table standards.evaluation (
  id           uuid primary key,
  office       uuid not null,
  standard     uuid not null references standards.enactment,
  ordinal      int not null check (ordinal > 0),
  held_on      date not null,
  findings     text not null,
  evaluated_by uuid not null references identity.officer,
  evaluated_at timestamptz not null,
  unique (standard, ordinal)
);
select journal.declare('standards.evaluation', 'record');

create table standards.review (
  id          uuid primary key,
  office      uuid not null,
  standard    uuid not null references standards.enactment,
  ordinal     int not null check (ordinal > 0),
  held_on     date not null,
  outcome     text not null check (outcome in ('kept', 'changed')),
  findings    text not null,
  reviewed_by uuid not null references identity.officer,
  reviewed_at timestamptz not null,
  unique (standard, ordinal)
);
select journal.declare('standards.review', 'record');

create table standards.dropped (
  standard   uuid primary key references standards.standard,
  office     uuid not null,
  reason     text not null,
  dropped_by uuid not null references identity.officer,
  dropped_at timestamptz not null
);
select journal.declare('standards.dropped', 'record');
