-- A correction that was turned down is taken up again once an objection or an appeal against that is granted. Who had turned
-- it down, and why, goes on standing here.
create table cases.correction_overturning (
  id             uuid primary key,
  office         uuid not null,
  correction     uuid not null references cases.correction,
  reason         text not null,
  turned_down_by uuid not null references identity.officer,
  turned_down_post text not null,
  turned_down_at timestamptz not null,
  ground         text not null,
  officer        uuid not null references identity.officer,
  post           text not null,
  overturned_at  timestamptz not null
);
create index overturning_by_correction on cases.correction_overturning (correction, overturned_at);
select journal.declare('cases.correction_overturning', 'record');

-- What was overturned may be decided once more, and is told in a letter of its own then.
alter table cases.notice add column overturned_at timestamptz;
alter table cases.notice drop constraint notice_kind_about_key;
create unique index notice_kind_about on cases.notice (kind, about) where overturned_at is null;
