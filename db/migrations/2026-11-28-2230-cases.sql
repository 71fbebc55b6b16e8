-- A refusal that an objection or appeal overturned stays in the record, with who refused and who collected its letter; the
-- case itself goes on from a step that the decision names, and may one day be refused again.
create table cases.overturning (
  id            uuid primary key,
  office        uuid not null,
  case_id       uuid not null references cases.case_file,
  proposal      uuid unique references cases.refusal_proposal,
  reason        text not null,
  refused_by    uuid not null references identity.officer,
  refused_post  text not null,
  refused_at    timestamptz not null,
  collected_by  text,
  relation      text,
  identity_seen text,
  handed_by     uuid references identity.officer,
  handed_at     timestamptz,
  step          text,
  ground        text not null,
  officer       uuid not null references identity.officer,
  post          text not null,
  overturned_at timestamptz not null
);
create index overturning_by_case on cases.overturning (case_id, overturned_at);
select journal.declare('cases.overturning', 'record');

alter table cases.refusal_proposal add column overturned_at timestamptz;
drop index cases.refusal_proposal_under_way;
create unique index refusal_proposal_under_way on cases.refusal_proposal (case_id)
  where dropped_at is null and overturned_at is null;

alter table cases.step drop constraint step_check;
alter table cases.step add constraint step_check
  check ((outcome in ('sent-back', 'reopened')) = (to_step is not null and reason is not null));
alter table cases.step drop constraint step_outcome_check;
alter table cases.step add constraint step_outcome_check check (outcome in ('passed', 'sent-back', 'reopened'));
