-- What another agency set for a subject: the newest holds. A request opens before that amount is known.
create table fees.charge_set (
  id            uuid primary key,
  office        uuid not null,
  subject       uuid not null,
  ordinal       int not null,
  agency        jsonb not null,
  number        text not null,
  dated         date not null,
  amount_rupiah bigint not null check (amount_rupiah >= 0),
  set_at        timestamptz not null,
  unique (subject, ordinal)
);
select journal.declare('fees.charge_set', 'record');
