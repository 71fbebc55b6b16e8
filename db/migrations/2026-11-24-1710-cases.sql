-- What the counter was told while it registered, the camat's instruction to a desk, and what was found in the field.
create table cases.told (
  case_id      uuid not null references cases.case_file,
  key          text not null,
  office       uuid not null,
  uncertain    boolean not null,
  acknowledged boolean not null,
  officer      uuid not null references identity.officer,
  told_at      timestamptz not null,
  primary key (case_id, key)
);
select journal.declare('cases.told', 'record');

-- `ordinal` is that of the step with which it was written.
create table cases.disposition (
  case_id     uuid not null references cases.case_file,
  ordinal     int not null,
  office      uuid not null,
  instruction text not null,
  primary key (case_id, ordinal)
);
select journal.declare('cases.disposition', 'record');

-- Decimal degrees. A point outside the regency's box stays as it was measured, and says that somebody looked again.
create table cases.inspection (
  case_id   uuid not null references cases.case_file,
  ordinal   int not null,
  office    uuid not null,
  went_on   date not null,
  went      text not null,
  findings  text not null,
  latitude  numeric(9, 6) not null check (latitude between -90 and 90),
  longitude numeric(9, 6) not null check (longitude between -180 and 180),
  outside   boolean not null,
  primary key (case_id, ordinal)
);
select journal.declare('cases.inspection', 'record');
