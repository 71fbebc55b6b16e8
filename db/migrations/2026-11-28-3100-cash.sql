-- The cash of an office: who holds a drawer, what came in and went out on a day, and how the day was counted and closed.
create schema cash;
grant usage on schema cash to paten_app;

create table cash.plan (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('cash.plan', 'record');

create table cash.day (
  id        uuid primary key,
  office    uuid not null,
  date      date not null,
  opened_by uuid not null,
  post      text not null,
  opened_at timestamptz not null,
  unique (office, date)
);
select journal.declare('cash.day', 'record');

-- A drawer is one officer's on one day: with change somebody gave, or taken over from the drawer of a colleague.
create table cash.drawer (
  id              uuid primary key,
  office          uuid not null,
  day             uuid not null references cash.day,
  officer         uuid not null,
  post            text not null,
  float_rupiah    bigint not null check (float_rupiah >= 0),
  float_from      uuid,
  taken_from      uuid unique references cash.drawer,
  began_rupiah    bigint not null check (began_rupiah >= 0),
  opened_at       timestamptz not null,
  counted_rupiah  bigint check (counted_rupiah >= 0),
  expected_rupiah bigint,
  explained       text,
  ended_at        timestamptz,
  check (float_rupiah = 0 or float_from is not null),
  check ((counted_rupiah is null) = (expected_rupiah is null) and (counted_rupiah is null or ended_at is not null)),
  check (counted_rupiah is null or counted_rupiah = expected_rupiah or explained is not null)
);
create unique index drawer_open on cash.drawer (day, officer) where ended_at is null;
create index drawer_by_day on cash.drawer (day, opened_at);
select journal.declare('cash.drawer', 'record');

-- The book. What a line leaves is kept with it, as in a book on paper: of the day, in all and in cash.
create table cash.entry (
  id                uuid primary key,
  office            uuid not null,
  day               uuid not null references cash.day,
  ordinal           int not null check (ordinal > 0),
  kind              text not null check (kind in ('receipt', 'void', 'refund')),
  means             text not null check (means in ('cash', 'transfer', 'qris')),
  amount_rupiah     bigint not null check (amount_rupiah > 0),
  after_rupiah      bigint not null,
  after_cash_rupiah bigint not null,
  paper             text not null,
  subject           uuid not null,
  drawer            uuid references cash.drawer,
  officer           uuid not null,
  post              text not null,
  entered_at        timestamptz not null,
  unique (day, ordinal),
  check ((means = 'cash') = (drawer is not null))
);
create unique index entry_once on cash.entry (subject, kind) where kind in ('receipt', 'void');
create index entry_by_subject on cash.entry (subject);
create index entry_by_drawer on cash.entry (drawer);
select journal.declare('cash.entry', 'record');

-- A day is closed for good by its first closing; one that was sent back is counted again.
create table cash.closing (
  id              uuid primary key,
  office          uuid not null,
  day             uuid not null references cash.day,
  ordinal         int not null check (ordinal > 0),
  pieces          jsonb not null,
  counted_rupiah  bigint not null check (counted_rupiah >= 0),
  float_rupiah    bigint not null check (float_rupiah >= 0),
  book_rupiah     bigint not null,
  explained       text,
  late            boolean not null,
  officer         uuid not null,
  post            text not null,
  closed_at       timestamptz not null,
  unique (day, ordinal),
  check (counted_rupiah = float_rupiah + book_rupiah or explained is not null)
);
select journal.declare('cash.closing', 'record');

create view cash.entry_view with (security_invoker = true) as
  select entry.office, entry.day, day.date, entry.kind, entry.means, entry.amount_rupiah, entry.paper, entry.subject,
         entry.entered_at
  from cash.entry join cash.day on day.id = entry.day;
grant select on cash.entry_view to paten_app;
