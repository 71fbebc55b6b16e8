-- Letters that nobody came for are asked about: who told the applicant, when and how.
create table archive.reminder (
  id          uuid primary key,
  office      uuid not null,
  case_id     uuid not null references cases.case_file,
  ordinal     int not null check (ordinal > 0),
  way         text not null check (way in ('telephone', 'message', 'visit')),
  officer     uuid not null references identity.officer,
  post        text not null,
  reminded_at timestamptz not null,
  unique (case_id, ordinal)
);
select journal.declare('archive.reminder', 'record');
