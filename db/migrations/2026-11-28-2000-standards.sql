-- A mended draft that a new baseline overtakes is taken up again, as often as it must be, and goes on. A life that began
-- on paper, or was enacted there, is entered afterwards: with its true days, and by whom.
create table standards.reopening (
  id          uuid primary key,
  office      uuid not null,
  standard    uuid not null references standards.mending,
  ordinal     int not null check (ordinal > 0),
  reason      text not null,
  reopened_by uuid not null references identity.officer,
  reopened_at timestamptz not null,
  unique (standard, ordinal)
);
select journal.declare('standards.reopening', 'record');

create table standards.remending (
  reopening uuid primary key references standards.reopening,
  office    uuid not null,
  wording   int not null,
  mended_by uuid not null references identity.officer,
  mended_at timestamptz not null
);
select journal.declare('standards.remending', 'record');

create table standards.paper (
  standard   uuid primary key references standards.standard,
  office     uuid not null,
  begun_on   date not null,
  instrument text not null,
  entered_by uuid not null references identity.officer,
  entered_at timestamptz not null
);
select journal.declare('standards.paper', 'record');

-- Of one enacted on paper, the decision itself; it was mended where nobody saw it here.
alter table standards.enactment
  drop constraint enactment_standard_fkey,
  add foreign key (standard) references standards.standard,
  add column paper uuid references standards.paper,
  add column decision text,
  add foreign key (office, decision) references documents.file (office, sha256),
  add check ((paper is null) = (decision is null)),
  add check (paper = standard);
