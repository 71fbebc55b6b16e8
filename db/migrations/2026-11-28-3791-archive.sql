-- Letters that nobody came for fall due for a reminder once an interval: the program notes it, an officer tells the
-- applicant and writes that they did.
create table archive.reminder_due (
  id      uuid primary key,
  office  uuid not null,
  case_id uuid not null references cases.case_file,
  ordinal int not null check (ordinal > 0),
  due_at  timestamptz not null,
  unique (case_id, ordinal)
);
select journal.declare('archive.reminder_due', 'record');
