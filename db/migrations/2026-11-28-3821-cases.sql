-- Of a file whose fate it is, people and answers go as well: their rows say nothing any more, and this one since when.
create table cases.forgotten (
  case_id      uuid primary key references cases.case_file,
  office       uuid not null,
  forgotten_at timestamptz not null
);
select journal.declare('cases.forgotten', 'record');

-- Who read a file, when and as what stays as it was written; the words of their reason go with the people they are about.
grant update (words) on cases.reading to paten_app;
