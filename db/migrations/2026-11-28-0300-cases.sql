-- Whoever opens a case that is not in their hands says why, once a day. It stands with the case, also when its reader is
-- of another office: the regency reads every case and writes nothing in one but this.
create table cases.reading (
  case_id  uuid not null references cases.case_file,
  officer  uuid not null references identity.officer,
  day      date not null,
  office   uuid not null,
  post     text not null,
  kind     text not null
    check (kind in ('at-counter', 'by-telephone', 'complaint', 'supervision', 'colleague', 'other')),
  words    text not null check (kind <> 'other' or char_length(words) >= 5),
  given_at timestamptz not null,
  primary key (case_id, officer, day)
);
select journal.declare('cases.reading', 'record');
-- Written once, never changed, and only beside the case it is about.
revoke update, delete on cases.reading from paten_app;
drop policy territory on cases.reading;
create policy territory on cases.reading to paten_app
  using (office = any ((select journal.scope())::uuid[]))
  with check (office = any ((select journal.scope())::uuid[]) and exists (
    select from cases.case_file where case_file.id = reading.case_id and case_file.office = reading.office));
