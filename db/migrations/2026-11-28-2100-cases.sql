-- What is written at a step before or with passing it: parts of a team and its minutes, a visit with its day, a way to
-- another agency and back, a payment, and the signatures of parties. `ordinal` is that of the step it belongs to: a file
-- that was sent back is done anew. `entry` counts within the case, and is the guard against two at once.
create table cases.team_part (
  case_id uuid not null references cases.case_file,
  entry   int not null,
  ordinal int not null,
  office  uuid not null,
  part    text not null,
  outcome text not null check (outcome in ('taken', 'agreed', 'disagreed')),
  reason  text not null,
  officer uuid not null references identity.officer,
  at      timestamptz not null,
  primary key (case_id, entry)
);
select journal.declare('cases.team_part', 'record');

create table cases.verification (
  case_id uuid not null references cases.case_file,
  ordinal int not null,
  office  uuid not null,
  minutes text not null,
  primary key (case_id, ordinal)
);
select journal.declare('cases.verification', 'record');

create table cases.visit_plan (
  case_id      uuid not null references cases.case_file,
  entry        int not null,
  ordinal      int not null,
  office       uuid not null,
  planned_on   date not null,
  order_number text not null,
  order_date   date not null,
  goes         text not null,
  told         text not null,
  -- Why the day moved; empty of the first day.
  reason       text not null,
  officer      uuid not null references identity.officer,
  at           timestamptz not null,
  primary key (case_id, entry)
);
select journal.declare('cases.visit_plan', 'record');

-- Which agency stands in the step. `paper` is its receipt, or the number of what it made.
create table cases.errand (
  case_id     uuid not null references cases.case_file,
  ordinal     int not null,
  office      uuid not null,
  way         text not null check (way in ('out', 'back', 'forwarded')),
  carrier     text not null,
  happened_on date not null,
  paper       text not null,
  product     text,
  expected_on date,
  primary key (case_id, ordinal)
);
select journal.declare('cases.errand', 'record');

-- A service with nothing to pay has Rp0 here, and no receipt. The receipt is what a cash book refers to.
create table cases.payment (
  case_id       uuid not null references cases.case_file,
  ordinal       int not null,
  office        uuid not null,
  amount_rupiah bigint not null check (amount_rupiah >= 0),
  receipt       text,
  paid_on       date,
  primary key (case_id, ordinal),
  check (amount_rupiah = 0 or (receipt is not null and paid_on is not null))
);
select journal.declare('cases.payment', 'record');

-- Whoever is named otherwise since has not signed.
create table cases.party_signature (
  case_id   uuid not null references cases.case_file,
  entry     int not null,
  ordinal   int not null,
  office    uuid not null,
  role      text not null,
  place     int not null,
  name      text not null,
  signed_on date not null,
  identity  text not null,
  officer   uuid not null references identity.officer,
  at        timestamptz not null,
  primary key (case_id, entry)
);
select journal.declare('cases.party_signature', 'record');

-- Posts of a team whose part is open, and until when a file is expected back from another agency.
alter table cases.standing add column team text[], add column away_until date;
