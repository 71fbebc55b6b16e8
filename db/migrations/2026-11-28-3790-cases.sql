-- A new letter leaves the office in as many ways as a first one. A letter that was declared void, and a correction that was
-- turned down, are told on paper: a letter of its own, with its number, that is handed over like any other.
alter table cases.correction_handover drop constraint correction_handover_relation_check;
alter table cases.correction_handover add constraint correction_handover_relation_check
  check (relation in ('applicant', 'proxy', 'agency', 'post'));
alter table cases.correction_handover
  add column sheets      int check (sheets between 1 and 99),
  add column proof       text check (proof in ('signed', 'photo')),
  add column tracking    text,
  add column letter_seen boolean;

create table cases.notice (
  id        uuid primary key,
  office    uuid not null,
  case_id   uuid not null references cases.case_file,
  kind      text not null check (kind in ('voided', 'turned-down')),
  -- The subject of the letter that is void, or the correction that was turned down.
  about     uuid not null,
  issued_at timestamptz not null,
  unique (kind, about)
);
create index notice_by_case on cases.notice (case_id);
select journal.declare('cases.notice', 'record');

create table cases.notice_handover (
  notice        uuid primary key references cases.notice,
  office        uuid not null,
  collected_by  text not null,
  relation      text not null check (relation in ('applicant', 'proxy', 'agency', 'post')),
  identity_seen text not null,
  sheets        int check (sheets between 1 and 99),
  proof         text check (proof in ('signed', 'photo')),
  tracking      text,
  letter_seen   boolean,
  officer       uuid not null references identity.officer,
  post          text not null,
  handed_at     timestamptz not null
);
select journal.declare('cases.notice_handover', 'record');

-- Everything a letter can be the letter of, each with its case.
create view cases.subject_view with (security_invoker = true) as
  select case_file.id as subject, case_file.id as case_id, 'letter' as kind from cases.case_file
  union all
  select refusal_proposal.id, refusal_proposal.case_id, 'refusal' from cases.refusal_proposal
  union all
  select correction.id, correction.case_id, 'correction' from cases.correction
  union all
  select notice.id, notice.case_id, notice.kind from cases.notice;
grant select on cases.subject_view to paten_app;
