-- Name, rank and number of an officer change from a day on: an order of promotion names its day. Letters that were signed
-- before keep what stood there, and what an officer was called until then stands here.
create table identity.naming (
  id          uuid primary key,
  office      uuid not null references offices.office (id),
  officer     uuid not null references identity.officer,
  valid_from  date not null,
  name        text not null,
  rank        text,
  nip         text,
  name_before text not null,
  rank_before text,
  nip_before  text,
  entered_by  uuid not null references identity.officer,
  entered_at  timestamptz not null,
  applied_at  timestamptz,
  unique (officer, valid_from)
);
create index naming_planned on identity.naming (office, valid_from) where applied_at is null;
select journal.declare('identity.naming', 'record');
