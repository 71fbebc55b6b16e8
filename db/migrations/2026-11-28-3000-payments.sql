-- The money of one request: the paper that assesses it, receipts with their number, what was voided or given back, each
-- printing, and payment codes that a bank gave. A receipt is never changed: what came of it stands in a row beside it.
create schema payments;
grant usage on schema payments to paten_app;

-- The first assesses what was fixed; each further one replaces the one before it.
create table payments.assessment_paper (
  id            uuid primary key,
  office        uuid not null,
  subject       uuid not null,
  ordinal       int not null check (ordinal > 0),
  number        uuid not null unique,
  written       text not null,
  amount_rupiah bigint not null check (amount_rupiah >= 0),
  body          jsonb not null,
  officer       uuid not null references identity.officer,
  post          text not null,
  issued_at     timestamptz not null,
  unique (subject, ordinal)
);
select journal.declare('payments.assessment_paper', 'record');

create table payments.receipt (
  id              uuid primary key,
  office          uuid not null,
  subject         uuid not null,
  ordinal         int not null check (ordinal > 0),
  number          uuid not null unique,
  written         text not null,
  amount_rupiah   bigint not null check (amount_rupiah > 0),
  means           text not null check (means in ('cash', 'transfer', 'qris')),
  tendered_rupiah bigint,
  reference       text,
  paid_on         date not null,
  body            jsonb not null,
  officer         uuid not null references identity.officer,
  post            text not null,
  taken_at        timestamptz not null,
  unique (subject, ordinal),
  check (means <> 'cash' or tendered_rupiah >= amount_rupiah and tendered_rupiah is not null),
  check ((means = 'cash') = (reference is null))
);
select journal.declare('payments.receipt', 'record');

create table payments.voided (
  receipt   uuid primary key references payments.receipt,
  office    uuid not null,
  reason    text not null,
  officer   uuid not null references identity.officer,
  post      text not null,
  voided_at timestamptz not null
);
select journal.declare('payments.voided', 'record');

create table payments.refund (
  receipt       uuid primary key references payments.receipt,
  office        uuid not null,
  amount_rupiah bigint not null check (amount_rupiah > 0),
  means         text not null check (means in ('cash', 'transfer')),
  decision      text not null,
  decided_on    date not null,
  asked_on      date not null,
  reason        text not null,
  officer       uuid not null references identity.officer,
  post          text not null,
  refunded_at   timestamptz not null
);
select journal.declare('payments.refund', 'record');

-- The first printing is the receipt, every further one a copy.
create table payments.print (
  receipt    uuid not null references payments.receipt,
  ordinal    int not null check (ordinal > 0),
  office     uuid not null,
  paper      text not null check (paper in ('a5', '80mm')),
  officer    uuid not null references identity.officer,
  post       text not null,
  printed_at timestamptz not null,
  primary key (receipt, ordinal)
);
select journal.declare('payments.print', 'record');

-- A code for one payment, as the bank gave it: what was shown to whoever paid.
create table payments.code (
  id            uuid primary key,
  office        uuid not null,
  subject       uuid not null,
  ordinal       int not null check (ordinal > 0),
  payload       text not null,
  amount_rupiah bigint not null check (amount_rupiah > 0),
  officer       uuid not null references identity.officer,
  post          text not null,
  shown_at      timestamptz not null,
  unique (subject, ordinal)
);
select journal.declare('payments.code', 'record');

create view payments.receipt_view with (security_invoker = true) as
  select receipt.office, receipt.id, receipt.subject, receipt.ordinal, receipt.written, receipt.amount_rupiah,
         receipt.means, receipt.officer, receipt.taken_at, voided.voided_at, refund.refunded_at
  from payments.receipt
  left join payments.voided on voided.receipt = receipt.id
  left join payments.refund on refund.receipt = receipt.id;
grant select on payments.receipt_view to paten_app;
