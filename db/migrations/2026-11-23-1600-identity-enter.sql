-- Whoever holds no post today is nobody here: an officer who left an office opens nothing of it with an old session.
-- And functions that run as their owner look names up nowhere but in the catalogue, whoever calls them.
create or replace function identity.enter(token_hash_given text, at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
  if held = '{}' then return null; end if;

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

alter function identity.credential_of(text) set search_path = pg_catalog, pg_temp;
alter function offices.regency_here() set search_path = pg_catalog, pg_temp;
