-- A request whose applicant never came within the limit of its regency may lapse: an officer decides, says why, and says how
-- the applicant was told. It begins again with what was handed in. And cases are linked to one another.
create table cases.lapse (
  id             uuid primary key,
  office         uuid not null,
  case_id        uuid not null references cases.case_file,
  due_at         timestamptz not null,
  reason         text not null,
  told           text not null,
  officer        uuid not null references identity.officer,
  post           text not null,
  lapsed_at      timestamptz not null,
  begun_by       uuid references identity.officer,
  begun_at       timestamptz,
  asked_by       text,
  identity_seen  text,
  check ((begun_by is null) = (begun_at is null) and (begun_by is null) = (asked_by is null)
         and (begun_by is null) = (identity_seen is null))
);
create unique index lapse_in_force on cases.lapse (case_id) where begun_at is null;
select journal.declare('cases.lapse', 'record');

create table cases.link (
  id         uuid primary key,
  office     uuid not null,
  case_id    uuid not null references cases.case_file,
  other      uuid not null references cases.case_file,
  kind       text not null check (kind in ('follows-from', 'needs-product')),
  officer    uuid not null references identity.officer,
  post       text not null,
  linked_at  timestamptz not null,
  ended_by   uuid references identity.officer,
  ended_at   timestamptz,
  check (case_id <> other),
  check ((ended_by is null) = (ended_at is null))
);
create unique index link_in_force on cases.link (case_id, other, kind) where ended_at is null;
create index link_by_other on cases.link (other) where ended_at is null;
select journal.declare('cases.link', 'record');

alter table cases.standing add column lapses_at timestamptz;
alter table cases.standing drop constraint standing_state_check;
alter table cases.standing add constraint standing_state_check
  check (state in ('incomplete', 'open', 'refused', 'withdrawn', 'lapsed', 'closed'));
create index standing_lapsing on cases.standing (office, lapses_at) where lapses_at is not null;
