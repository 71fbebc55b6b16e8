-- The instrument itself, as PDF or as pictures of its pages. It belongs to the regulation that it is, whatever powers it
-- gives. A paper is kept once by what it contains; who may open it is said by the newest row of its standing, and one that
-- was attached by mistake is taken away and stays in the record.
create schema delegation;
grant usage on schema delegation to paten_app;

create table delegation.paper (
  id          uuid primary key,
  office      uuid not null,
  regulation  text not null,
  sha256      text not null,
  name        text not null,
  attached_by uuid not null references identity.officer,
  attached_at timestamptz not null,
  foreign key (office, sha256) references documents.file,
  unique (office, regulation, sha256)
);
select journal.declare('delegation.paper', 'record');

create table delegation.paper_standing (
  paper    uuid not null references delegation.paper,
  ordinal  int not null check (ordinal > 0),
  office   uuid not null,
  standing text not null check (standing in ('officers', 'everybody', 'taken-away')),
  reason   text not null,
  set_by   uuid not null references identity.officer,
  set_at   timestamptz not null,
  primary key (paper, ordinal)
);
select journal.declare('delegation.paper_standing', 'record');
