-- The signer's recorded approval of a letter, with the exact draft that was read and the signer as the letter names them.
create schema signing;
grant usage on schema signing to paten_app;

create table signing.approval (
  letter       uuid primary key references documents.letter (id),
  office       uuid not null,
  officer      uuid not null references identity.officer,
  post         text not null,
  draft_sha256 text not null,
  signer       jsonb not null,
  frozen       jsonb not null,
  at           timestamptz not null
);
select journal.declare('signing.approval', 'record');

create view signing.approval_view with (security_invoker = true) as
  select approval.letter, approval.office, approval.officer, approval.post, approval.signer, approval.at
  from signing.approval;
grant select on signing.approval_view to paten_app;
