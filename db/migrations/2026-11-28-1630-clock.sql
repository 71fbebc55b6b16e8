-- That a promise or an answer fell due and was not kept: seen once, by camat and regency, whatever becomes of it later.
create table clock.overdue (
  run        uuid primary key references clock.run,
  office     uuid not null,
  due_at     timestamptz not null,
  noticed_at timestamptz not null
);
select journal.declare('clock.overdue', 'record');
