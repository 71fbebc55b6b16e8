-- A refusal is a letter with a number: proposed by who holds the case, signed, numbered, collected. A proposal that the
-- signer drops stays as it was written, and the case goes on; one at most is under way.
create table cases.refusal_proposal (
  id             uuid primary key,
  office         uuid not null,
  case_id        uuid not null references cases.case_file,
  reason         text not null,
  basis          text,
  officer        uuid not null references identity.officer,
  post           text not null,
  proposed_at    timestamptz not null,
  dropped_by     uuid references identity.officer,
  dropped_at     timestamptz,
  dropped_reason text,
  check ((dropped_by is null) = (dropped_at is null) and (dropped_by is null) = (dropped_reason is null))
);
create unique index refusal_proposal_under_way on cases.refusal_proposal (case_id) where dropped_at is null;
select journal.declare('cases.refusal_proposal', 'record');
