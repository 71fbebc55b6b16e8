-- What was found at the desks of an office in a month, and what was looked at then. Kept because looking reads every step of
-- the month; made anew whenever more was counted, so it is no record and no part of a replay.
create table supervision.finding (
  office uuid not null,
  month  date not null,
  kind   text not null check (kind in ('queue-jumper', 'sleeping-desk', 'holder-absent')),
  post   text not null,
  n      int not null check (n > 0),
  out_of int not null,
  most   int not null,
  cases  jsonb not null,
  primary key (office, month, kind, post)
);
select journal.declare('supervision.finding', 'local');

create table supervision.looked (
  office    uuid not null,
  month     date not null,
  counted   bigint not null,
  looked_on date not null,
  primary key (office, month)
);
select journal.declare('supervision.looked', 'local');

alter table supervision.finding enable row level security;
create policy territory on supervision.finding to paten_app
  using (office = any ((select journal.scope())::uuid[])) with check (office = any ((select journal.scope())::uuid[]));
alter table supervision.looked enable row level security;
create policy territory on supervision.looked to paten_app
  using (office = any ((select journal.scope())::uuid[])) with check (office = any ((select journal.scope())::uuid[]));
