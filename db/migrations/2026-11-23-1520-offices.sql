-- Territory and offices as the regency pack declares them. All rows belong to the regency's office, whose id is the
-- regency's own; every reader's scope holds it. What a pack no longer names is ended by date, never deleted.
create schema offices;
grant usage on schema offices to paten_app;

create table offices.office (
  id         uuid primary key,
  office     uuid not null references offices.office deferrable initially deferred,
  kind       text not null check (kind in ('regency', 'kecamatan')),
  key        text not null,
  prefix     text not null check (prefix ~ '^[A-Z]{3}$'),
  name       text not null,
  short_name text not null,
  zone       text not null,
  seat       text not null,
  seat_sure  text not null check (seat_sure in ('a', 'b')),
  address    text,
  postcode   text,
  phone      text,
  email      text,
  border     jsonb,
  burden     jsonb,
  split_from uuid references offices.office deferrable initially deferred,
  ended_on   date,
  unique (office, key),
  unique (office, prefix),
  check ((kind = 'regency') = (id = office))
);
-- One database holds one regency.
create unique index only_one_regency on offices.office ((true)) where kind = 'regency';
select journal.declare('offices.office', 'record');

create table offices.regency (
  id             uuid primary key references offices.office deferrable initially deferred,
  office         uuid not null,
  key            text not null,
  code           text not null,
  name           jsonb not null,
  province       text not null,
  zone           text not null,
  number_formats jsonb not null,
  emblem         jsonb not null,
  colours        jsonb not null
);
select journal.declare('offices.regency', 'record');

-- Codes hold from a day until a day; without a first day, longer than the pack knows.
-- Withdrawn: the pack found that it never was so. The row stays, for a case may name it.
create table offices.office_code (
  id           uuid primary key,
  office       uuid not null,
  office_id    uuid not null references offices.office,
  code         text not null,
  valid_from   date,
  valid_until  date check (valid_until >= valid_from),
  withdrawn_on date
);
create index office_code_by_office on offices.office_code (office_id);
select journal.declare('offices.office_code', 'record');

create table offices.village (
  id     uuid primary key,
  office uuid not null,
  key    text not null,
  unique (office, key)
);
select journal.declare('offices.village', 'record');

create table offices.village_code (
  id           uuid primary key,
  office       uuid not null,
  village_id   uuid not null references offices.village,
  within       uuid not null references offices.office,
  code         text not null,
  kind         text not null check (kind in ('kelurahan', 'desa')),
  name         text not null,
  valid_from   date,
  valid_until  date check (valid_until >= valid_from),
  withdrawn_on date
);
create index village_code_by_village on offices.village_code (village_id);
create index village_code_by_office on offices.village_code (within, code);
select journal.declare('offices.village_code', 'record');

create table offices.post_kind (
  id              uuid primary key,
  office          uuid not null,
  key             text not null,
  position        int not null,
  held_at         text not null check (held_at in ('regency', 'kecamatan')),
  name            jsonb not null,
  short           jsonb not null,
  form_of_address jsonb not null,
  duties          text[] not null,
  ended_on        date,
  unique (office, key)
);
select journal.declare('offices.post_kind', 'record');

-- Each pack that was applied, by the hash of what it says; its files lie beside it, by theirs.
create table offices.pack (
  id         uuid primary key,
  office     uuid not null,
  number     int not null check (number > 0),
  hash       text not null,
  files      jsonb not null,
  applied_at timestamptz not null,
  unique (office, number)
);
select journal.declare('offices.pack', 'record');

create table offices.pack_file (
  office  uuid not null,
  sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content text not null,
  primary key (office, sha256)
);
select journal.declare('offices.pack_file', 'record');

create view offices.office_view with (security_invoker = true) as
  select office.id, office.office, office.kind, office.key, office.prefix, office.name, office.short_name, office.zone,
         office.seat, office.ended_on
  from offices.office;
create view offices.village_view with (security_invoker = true) as
  select village_code.village_id as id, village_code.office, village_code.within, village_code.code, village_code.kind,
         village_code.name, village_code.valid_from, village_code.valid_until
  from offices.village_code
  where village_code.withdrawn_on is null;
create view offices.post_kind_view with (security_invoker = true) as
  select post_kind.key, post_kind.office, post_kind.held_at, post_kind.name, post_kind.short, post_kind.form_of_address,
         post_kind.duties
  from offices.post_kind
  where post_kind.ended_on is null;
grant select on offices.office_view, offices.village_view, offices.post_kind_view to paten_app;

-- Before any scope is known one thing may be asked: which regency this database holds.
create function offices.regency_here() returns uuid language sql stable security definer as $$
  select office.id from offices.office where office.kind = 'regency'
$$;
revoke all on function offices.regency_here() from public;
grant execute on function offices.regency_here() to paten_app;
