-- Who works here: officers, the posts they hold by date, and how they sign in. Secrets and sessions stay on the node.
create schema identity;
grant usage on schema identity to paten_app;

create table identity.officer (
  id         uuid primary key,
  office     uuid not null references offices.office (id),
  username   text not null unique check (username ~ '^[a-z0-9._-]{3,60}$'),
  name       text not null,
  address_as text not null,
  nip        text,
  rank       text
);
select journal.declare('identity.officer', 'record');

-- Half-open by date: a post that ends on a day is no longer held that day.
create table identity.post_holding (
  id          uuid primary key,
  office      uuid not null references offices.office (id),
  officer     uuid not null references identity.officer,
  post        text not null,
  valid_from  date not null,
  valid_until date check (valid_until > valid_from),
  unique (officer, post, valid_from)
);
create index post_holding_by_office on identity.post_holding (office, post);
select journal.declare('identity.post_holding', 'record');

create table identity.credential (
  officer       uuid primary key references identity.officer,
  password_hash text not null,
  changed_at    timestamptz not null,
  failures      int not null default 0,
  locked_until  timestamptz
);
select journal.declare('identity.credential', 'local');

create table identity.session (
  token_hash text primary key,
  officer    uuid not null references identity.officer,
  opened_at  timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_officer on identity.session (officer);
select journal.declare('identity.session', 'local');

-- The only door into the offices' rows for a signed-in person: finds the session and sets the transaction's scope
-- to the officer's own office and the regency's reference data, or to every office for a post of the regency.
create function identity.enter(token_hash_given text, at timestamptz) returns jsonb
language plpgsql security definer as $$
declare
  who record;
  held text[];
  offices_seen uuid[];
begin
  select officer.id, officer.name, officer.address_as, officer.nip, officer.rank, officer.office, home.office as regency,
         home.kind, home.name as office_name, home.prefix, home.zone, (at at time zone home.zone)::date as today
  into who
  from identity.session
  join identity.officer on officer.id = session.officer
  join offices.office as home on home.id = officer.office
  where session.token_hash = token_hash_given and session.expires_at > at;
  if not found then return null; end if;

  select coalesce(array_agg(post_holding.post order by post_holding.post), '{}') into held
  from identity.post_holding
  where post_holding.officer = who.id and post_holding.valid_from <= who.today
    and (post_holding.valid_until is null or post_holding.valid_until > who.today);

  if who.kind = 'regency' then
    select array_agg(office.id) into offices_seen from offices.office where office.office = who.regency;
  else
    offices_seen := array[who.office, who.regency];
  end if;
  perform set_config('paten.scope', array_to_string(offices_seen, ','), true);
  return jsonb_build_object(
    'id', who.id, 'name', who.name, 'addressAs', who.address_as, 'nip', who.nip, 'rank', who.rank,
    'office', who.office, 'officeKind', who.kind, 'officeName', who.office_name, 'officePrefix', who.prefix,
    'regency', who.regency, 'zone', who.zone, 'posts', held, 'scope', offices_seen);
end $$;

-- Signing in happens before any scope is known; it sees one name and its secret, nothing else.
create function identity.credential_of(username_given text)
returns table (officer uuid, office uuid, kind text, password_hash text, failures int, locked_until timestamptz)
language sql security definer stable as $$
  select officer.id, officer.office, home.kind, credential.password_hash, credential.failures, credential.locked_until
  from identity.officer
  join identity.credential on credential.officer = officer.id
  join offices.office as home on home.id = officer.office
  where officer.username = username_given
$$;
revoke all on function identity.enter(text, timestamptz), identity.credential_of(text) from public;
grant execute on function identity.enter(text, timestamptz), identity.credential_of(text) to paten_app;

create view identity.officer_view with (security_invoker = true) as
  select officer.id, officer.office, officer.name, officer.address_as from identity.officer;
grant select on identity.officer_view to paten_app;
