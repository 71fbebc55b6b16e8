-- What citizens answered is the inspectorate's own: it stands under no office, so that none sees whether somebody answered.
-- What was kept before lies where it was: the journal of its office has told of it, and a line is never taken back.
alter table integrity.answer add column kecamatan uuid;
drop index integrity.answer_by_month;
create index answer_by_month on integrity.answer (coalesce(kecamatan, office), month);

-- Answered again about the same hand-over: read beside the first, and counted with it as one.
create table integrity.later_answer (
  id          uuid primary key,
  office      uuid not null,
  case_id     uuid not null references integrity.answer,
  public_key  uuid not null,
  algorithm   text not null,
  envelope    text not null check (length(envelope) = 5526),
  answered_at timestamptz not null
);
create index later_answer_by_case on integrity.later_answer (case_id, answered_at);
select journal.declare('integrity.later_answer', 'record');
