-- A session says which posts ended while it was open: a form of before midnight is told so, and not that it was never there.
create or replace function identity.enter(token_hash_given text, at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  held text[];
  over text[];
  offices_seen uuid[];
begin
  select officer.id, officer.name, officer.address_as, officer.nip, officer.rank, officer.office, home.office as regency,
         home.kind, home.name as office_name, home.prefix, home.zone, (at at time zone home.zone)::date as today,
         session.id as session, session.seen_at, session.must_change, (session.opened_at at time zone home.zone)::date as since
  into who
  from identity.session
  join identity.officer on officer.id = session.officer
  join offices.office as home on home.id = officer.office
  where session.token_hash = token_hash_given and session.expires_at > at and session.ended_at is null;
  if not found then return null; end if;

  select coalesce(array_agg(post_holding.post order by post_holding.post)
                    filter (where post_holding.valid_until is null or post_holding.valid_until > who.today), '{}'),
         coalesce(array_agg(post_holding.post order by post_holding.post)
                    filter (where post_holding.valid_until <= who.today and post_holding.valid_until >= who.since), '{}')
  into held, over
  from identity.post_holding
  where post_holding.officer = who.id and post_holding.valid_from <= who.today;
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
    'session', who.session, 'mustChange', who.must_change,
    'ended', over);
end $$;
