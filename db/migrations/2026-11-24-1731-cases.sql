-- Who opens a case that does not lie in their hands says why, once a day. And a case is found by its code and village.
create table cases.reading (
  case_id  uuid not null references cases.case_file,
  officer  uuid not null references identity.officer,
  day      date not null,
  office   uuid not null,
  why      text not null check (why in ('applicant-asks', 'complaint', 'examination', 'other')),
  reason   text not null,
  given_at timestamptz not null,
  primary key (case_id, officer, day)
);
select journal.declare('cases.reading', 'record');

create index tracking_code_by_code on cases.tracking_code (code);
create index standing_village on cases.standing (office, village, case_id);
