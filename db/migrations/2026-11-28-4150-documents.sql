-- A letter that was declared void holds again once an objection or an appeal against that is granted (UU 30/2014 articles 77
-- and 78). Why it had been void, and who had declared it so, goes on standing here.
create table documents.restored_letter (
  id              uuid primary key,
  office          uuid not null,
  letter          uuid not null references documents.letter,
  void_ground     text not null,
  void_reason     text not null,
  void_decision   text,
  void_decided_on date,
  voided_by       uuid not null references identity.officer,
  voided_post     text not null,
  voided_at       timestamptz not null,
  ground          text not null,
  officer         uuid not null references identity.officer,
  post            text not null,
  restored_at     timestamptz not null
);
create index restored_by_letter on documents.restored_letter (letter, restored_at);
select journal.declare('documents.restored_letter', 'record');
