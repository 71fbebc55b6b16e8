-- Kiosks and boards: enrolled by a code typed once, listed, revocable. Codes and tokens stay on the node.
create schema devices;
grant usage on schema devices to paten_app;

create table devices.device (
  id        uuid primary key,
  office    uuid not null,
  kind      text not null check (kind in ('kiosk', 'board')),
  name      text not null,
  listed_by uuid not null,
  post      text not null,
  listed_at timestamptz not null
);
create index device_by_office on devices.device (office, listed_at);
select journal.declare('devices.device', 'record');

-- The device is its key: a code is typed once.
create table devices.enrolment (
  device      uuid primary key references devices.device,
  office      uuid not null,
  enrolled_at timestamptz not null
);
select journal.declare('devices.enrolment', 'record');

create table devices.revocation (
  device     uuid primary key references devices.device,
  office     uuid not null,
  officer    uuid not null,
  post       text not null,
  revoked_at timestamptz not null
);
select journal.declare('devices.revocation', 'record');

create table devices.code (
  device     uuid primary key,
  office     uuid not null,
  code       text not null unique,
  expires_at timestamptz not null
);
select journal.declare('devices.code', 'local');

create table devices.token (
  token_hash text primary key,
  device     uuid not null unique,
  office     uuid not null
);
select journal.declare('devices.token', 'local');
