-- Every number from the first to the last of a series is used, or a row says who left it out, when and why: cancelled,
-- written in the paper book before, leased to another node, or reserved for an electronic signature that failed.
create table documents.cancelled_number (
  number       uuid primary key references documents.number,
  office       uuid not null,
  reason       text not null,
  officer      uuid not null references identity.officer,
  post         text not null,
  cancelled_at timestamptz not null
);
select journal.declare('documents.cancelled_number', 'record');

-- Numbers that are not given here one by one: those of the paper book of this year, and those that a node holds.
create table documents.number_range (
  id       uuid primary key,
  office   uuid not null,
  series   text not null,
  year     int not null,
  first    int not null check (first > 0),
  last     int not null,
  kind     text not null check (kind in ('paper-book', 'lease')),
  source   text,
  node     text,
  reason   text not null,
  officer  uuid not null references identity.officer,
  post     text not null,
  taken_at timestamptz not null,
  check (last >= first),
  check ((kind = 'paper-book') = (source is not null) and (kind = 'lease') = (node is not null)),
  unique (office, series, year, first),
  unique (office, series, year, last)
);
select journal.declare('documents.number_range', 'record');

-- Ranges of one series are made one after the other, behind its lock; this is what holds should that ever fail.
create function documents.refuse_overlap() returns trigger language plpgsql as $$
begin
  if exists (
    select from documents.number_range other
    where other.office = new.office and other.series = new.series and other.year = new.year and other.id <> new.id
      and other.first <= new.last and other.last >= new.first)
  or exists (
    select from documents.number
    where number.office = new.office and number.series = new.series and number.year = new.year
      and number.number between new.first and new.last) then
    raise exception 'numbers % to % of % are given already', new.first, new.last, new.series using errcode = '23P01';
  end if;
  return null;
end $$;
create trigger refuse_overlap after insert on documents.number_range
  for each row execute function documents.refuse_overlap();

-- A number that was taken from a lease, at the node that holds it.
create table documents.leased_number (
  number uuid primary key references documents.number,
  office uuid not null,
  lease  uuid not null references documents.number_range
);
create index leased_number_by_lease on documents.leased_number (lease);
select journal.declare('documents.leased_number', 'record');

-- A lease given back: nothing is taken from it any more, and what lies past the last number used stays unused.
create table documents.returned_lease (
  lease       uuid primary key references documents.number_range,
  office      uuid not null,
  used_until  int not null,
  reason      text not null,
  officer     uuid not null references identity.officer,
  post        text not null,
  returned_at timestamptz not null
);
select journal.declare('documents.returned_lease', 'record');

-- The last number taken from each lease: one row to wait at, rebuilt from documents.leased_number.
create table documents.lease_at (
  lease  uuid primary key,
  office uuid not null,
  last   int not null
);
select journal.declare('documents.lease_at', 'derived');

-- An electronic signature covers the number, so the number comes first: reserved with the bytes that are to be signed,
-- and then either signed or failed, once.
create table documents.reservation (
  number          uuid primary key references documents.number,
  office          uuid not null,
  letter          uuid not null references documents.letter,
  unsigned_sha256 text not null,
  officer         uuid not null references identity.officer,
  post            text not null,
  reserved_at     timestamptz not null,
  foreign key (office, unsigned_sha256) references documents.file
);
create index reservation_by_letter on documents.reservation (letter);
select journal.declare('documents.reservation', 'record');

create table documents.reservation_end (
  number   uuid primary key references documents.reservation,
  office   uuid not null,
  outcome  text not null check (outcome in ('signed', 'failed')),
  reason   text,
  ended_at timestamptz not null,
  check ((outcome = 'failed') = (reason is not null))
);
select journal.declare('documents.reservation_end', 'record');

-- A number that another register gave, entered in place of one of ours. Its row in documents.number is a line of the
-- book of such numbers; what stands on the letter is what the other register wrote.
create table documents.outside_number (
  number     uuid primary key references documents.number,
  office     uuid not null,
  year       int not null,
  written    text not null,
  source     text not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  entered_at timestamptz not null,
  unique (office, year, written)
);
select journal.declare('documents.outside_number', 'record');

create index letter_by_number on documents.letter (number);

-- A letter says whose number it bears, where it is not this office's.
create or replace view documents.letter_view with (security_invoker = true) as
  select letter.id, letter.office, letter.subject, letter.template, letter.sha256, letter.issued_at,
         number.written as number, voided_letter.voided_at, voided_letter.replaced_by,
         outside_number.source as number_source
  from documents.letter
  left join documents.number on number.id = letter.number
  left join documents.outside_number on outside_number.number = letter.number
  left join documents.voided_letter on voided_letter.letter = letter.id;
