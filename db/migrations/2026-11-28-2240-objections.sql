-- An objection against a decision, and the appeal after it: cases of their own, each with a number, a clock and a decision
-- with reasons (UU 30/2014 articles 75 to 78). All of it stands with the office of the case, also what its superior decides.
create schema objections;
grant usage on schema objections to paten_app;

create table objections.objection (
  id            uuid primary key,
  office        uuid not null,
  kind          text not null check (kind in ('objection', 'appeal')),
  number        text not null unique,
  case_id       uuid not null references cases.case_file,
  -- What it is against, and its id: a refusal, a lapse, a promise that is late; of an appeal, the objection.
  against       text not null check (against in ('refusal', 'lapse', 'delay', 'answer')),
  against_id    uuid not null unique,
  appeals       uuid references objections.objection,
  decided_at    timestamptz not null,
  told_at       timestamptz not null,
  -- The post that decides: the one that decided before; of an appeal, the superior.
  post          text not null,
  filed_by      text not null,
  relation      text not null check (relation in ('applicant', 'proxy')),
  identity_seen text not null,
  grounds       text not null,
  officer       uuid not null references identity.officer,
  filed_post    text not null,
  filed_at      timestamptz not null,
  check ((kind = 'appeal') = (appeals is not null)),
  check ((kind = 'appeal') = (against = 'answer'))
);
create index objection_by_case on objections.objection (case_id);
create index objection_by_office on objections.objection (office, filed_at desc);
select journal.declare('objections.objection', 'record');

create table objections.decision (
  objection  uuid primary key references objections.objection,
  office     uuid not null,
  granted    boolean not null,
  reasons    text not null,
  basis      text,
  -- From which step the case goes on; of a case that was not open, or that never ended, there is none.
  step       text,
  -- The number that the superior's own register gave, where it did.
  reference  text,
  signer     jsonb not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  decided_at timestamptz not null
);
select journal.declare('objections.decision', 'record');

create table objections.carrying (
  objection  uuid primary key references objections.objection,
  office     uuid not null,
  step       text,
  reason     text not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  carried_at timestamptz not null
);
select journal.declare('objections.carrying', 'record');
