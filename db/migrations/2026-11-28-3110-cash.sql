-- What follows the count: a drawer handed over, the second signature, money brought to the bank, and the month answered for.
create table cash.handover (
  id              uuid primary key,
  office          uuid not null,
  drawer          uuid not null references cash.drawer,
  to_officer      uuid not null,
  counted_rupiah  bigint not null check (counted_rupiah >= 0),
  expected_rupiah bigint not null,
  explained       text,
  officer         uuid not null,
  post            text not null,
  offered_at      timestamptz not null,
  outcome         text check (outcome in ('taken', 'declined', 'withdrawn', 'closed')),
  ended_by        uuid,
  ended_at        timestamptz,
  check (to_officer <> officer),
  check (counted_rupiah = expected_rupiah or explained is not null),
  check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null))
);
create unique index handover_open on cash.handover (drawer) where ended_at is null;
create index handover_to on cash.handover (to_officer) where ended_at is null;
select journal.declare('cash.handover', 'record');

-- The second signature is never the hand that counted; who finds a count wrong sends it back with why.
create table cash.countersign (
  closing   uuid primary key references cash.closing,
  office    uuid not null,
  officer   uuid not null,
  post      text not null,
  signed_at timestamptz not null
);
select journal.declare('cash.countersign', 'record');

create table cash.closing_return (
  closing     uuid primary key references cash.closing,
  office      uuid not null,
  officer     uuid not null,
  post        text not null,
  reason      text not null,
  returned_at timestamptz not null
);
select journal.declare('cash.closing_return', 'record');

-- A deposit slip (STS) covers closed days whole; a day is on one slip that counts.
create table cash.slip (
  id            uuid primary key,
  office        uuid not null,
  year          int not null,
  number        int not null check (number > 0),
  amount_rupiah bigint not null check (amount_rupiah > 0),
  officer       uuid not null,
  post          text not null,
  made_at       timestamptz not null,
  unique (office, year, number)
);
select journal.declare('cash.slip', 'record');

create table cash.slip_drop (
  slip       uuid primary key references cash.slip,
  office     uuid not null,
  reason     text not null,
  officer    uuid not null,
  post       text not null,
  dropped_at timestamptz not null
);
select journal.declare('cash.slip_drop', 'record');

create table cash.slip_day (
  slip          uuid not null references cash.slip,
  day           uuid not null references cash.day,
  office        uuid not null,
  amount_rupiah bigint not null,
  due_on        date,
  ended_at      timestamptz,
  primary key (slip, day)
);
create unique index slip_day_once on cash.slip_day (day) where ended_at is null;
select journal.declare('cash.slip_day', 'record');

create table cash.deposit (
  slip           uuid primary key references cash.slip,
  office         uuid not null,
  bank_reference text not null,
  deposited_on   date not null,
  booked_on      date not null,
  amount_rupiah  bigint not null check (amount_rupiah > 0),
  proof          text not null,
  proof_type     text not null,
  officer        uuid not null,
  post           text not null,
  recorded_at    timestamptz not null
);
create index deposit_booked on cash.deposit (office, booked_on);
select journal.declare('cash.deposit', 'record');

-- What came by transfer or QRIS is with the regency already: it is found on the bank statement, not carried.
create table cash.confirmation (
  id            uuid primary key,
  office        uuid not null,
  statement     text not null,
  credited_on   date not null,
  booked_on     date not null,
  amount_rupiah bigint not null,
  lines         int not null check (lines > 0),
  officer       uuid not null,
  post          text not null,
  confirmed_at  timestamptz not null
);
create index confirmation_booked on cash.confirmation (office, booked_on);
select journal.declare('cash.confirmation', 'record');

create table cash.confirmed_entry (
  entry        uuid primary key references cash.entry,
  office       uuid not null,
  confirmation uuid not null references cash.confirmation
);
create index confirmed_by on cash.confirmed_entry (confirmation);
select journal.declare('cash.confirmed_entry', 'record');

create table cash.account (
  id          uuid primary key,
  office      uuid not null,
  month       date not null check (extract(day from month) = 1),
  ordinal     int not null check (ordinal > 0),
  summary     jsonb not null,
  officer     uuid not null,
  post        text not null,
  prepared_at timestamptz not null,
  unique (office, month, ordinal)
);
select journal.declare('cash.account', 'record');

create table cash.account_signature (
  account   uuid primary key references cash.account,
  office    uuid not null,
  late      boolean not null,
  officer   uuid not null,
  post      text not null,
  signed_at timestamptz not null
);
select journal.declare('cash.account_signature', 'record');

create table cash.account_return (
  account     uuid primary key references cash.account,
  office      uuid not null,
  officer     uuid not null,
  post        text not null,
  reason      text not null,
  returned_at timestamptz not null
);
select journal.declare('cash.account_return', 'record');
create index entry_by_bank on cash.entry (office, day, ordinal) where means <> 'cash';
