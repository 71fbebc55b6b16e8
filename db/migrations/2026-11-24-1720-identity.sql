-- Officers come and go: who left and when, a first password that must be changed, passwords that may not come back, and
-- sessions that say where somebody is signed in and why they ended.
create table identity.leaving (
  officer uuid primary key references identity.officer,
  office  uuid not null references offices.office (id),
  left_at timestamptz not null,
  last_day date not null
);
select journal.declare('identity.leaving', 'record');

alter table identity.credential
  add column must_change boolean not null default false,
  add column signed_in_at timestamptz;

create table identity.former_password (
  officer       uuid not null references identity.officer,
  replaced_at   timestamptz not null,
  password_hash text not null,
  primary key (officer, replaced_at)
);
select journal.declare('identity.former_password', 'local');

-- An ended session is kept until it would have run out: whoever comes back with it is told why it opens nothing.
alter table identity.session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text,
  add column address text,
  add column seen_at timestamptz,
  add column must_change boolean not null default false,
  add column ended_at timestamptz,
  add column ended_why text check (ended_why in ('signed-out', 'ended', 'reset', 'changed', 'left')),
  add check ((ended_at is null) = (ended_why is null));

create or replace function identity.enter(token_hash_given text, at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  held text[];
  offices_seen uuid[];
begin
  select officer.id, officer.name, officer.address_as, officer.nip, officer.rank, officer.office, home.office as regency,
         home.kind, home.name as office_name, home.prefix, home.zone, (at at time zone home.zone)::date as today,
         session.id as session, session.seen_at, session.must_change
  into who
  from identity.session
  join identity.officer on officer.id = session.officer
  join offices.office as home on home.id = officer.office
  where session.token_hash = token_hash_given and session.expires_at > at and session.ended_at is null;
  if not found then return null; end if;

  select coalesce(array_agg(post_holding.post order by post_holding.post), '{}') into held
  from identity.post_holding
  where post_holding.officer = who.id and post_holding.valid_from <= who.today
    and (post_holding.valid_until is null or post_holding.valid_until > who.today);
  if held = '{}' then return null; end if;

  -- Once in five minutes is enough to say when somebody was last here, and nobody waits for it.
  if who.seen_at is null or who.seen_at < at - interval '5 minutes' then
    update identity.session set seen_at = at
    where session.token_hash in (
      select session.token_hash from identity.session
      where session.token_hash = token_hash_given for update skip locked);
  end if;

  if who.kind = 'regency' then
    select array_agg(office.id) into offices_seen from offices.office where office.office = who.regency;
  else
    offices_seen := array[who.office, who.regency];
  end if;
  perform set_config('paten.scope', array_to_string(offices_seen, ','), true);
  return jsonb_build_object(
    'id', who.id, 'name', who.name, 'addressAs', who.address_as, 'nip', who.nip, 'rank', who.rank,
    'office', who.office, 'officeKind', who.kind, 'officeName', who.office_name, 'officePrefix', who.prefix,
    'regency', who.regency, 'zone', who.zone, 'posts', held, 'scope', offices_seen,
    'session', who.session, 'mustChange', who.must_change);
end $$;

-- Why a session opens nothing any more, for whoever still carries its token.
create function identity.why_out(token_hash_given text, at timestamptz) returns text
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select case when session.ended_why is not null then session.ended_why
              when session.expires_at <= at then 'expired'
              else 'no-post' end
  from identity.session where session.token_hash = token_hash_given
$$;

drop function identity.credential_of(text);
create function identity.credential_of(username_given text)
returns table (officer uuid, office uuid, kind text, password_hash text, failures int, locked_until timestamptz,
               changed_at timestamptz, must_change boolean)
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select officer.id, officer.office, home.kind, credential.password_hash, credential.failures, credential.locked_until,
         credential.changed_at, credential.must_change
  from identity.officer
  join identity.credential on credential.officer = officer.id
  join offices.office as home on home.id = officer.office
  where officer.username = username_given
    and not exists (select from identity.leaving where leaving.officer = officer.id)
$$;
revoke all on function identity.why_out(text, timestamptz), identity.credential_of(text) from public;
grant execute on function identity.why_out(text, timestamptz), identity.credential_of(text) to paten_app;
