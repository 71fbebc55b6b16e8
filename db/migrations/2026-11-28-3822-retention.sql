-- People and answers of a case are one item of a list.
alter table retention.item drop constraint item_what_check;
alter table retention.item add constraint item_what_check check (what in ('scan', 'letter', 'people'));

-- A hold names what it is for, and the paper that asks for it; of those of earlier releases nothing more is known.
alter table retention.hold
  add column kind      text not null default 'other' check (kind in ('complaint', 'court', 'audit', 'other')),
  add column reference text,
  add column dated_on  date,
  add check ((reference is null) = (dated_on is null));
alter table retention.hold alter column kind drop default;
