-- Who is away from when to when, and who does their work meanwhile by which order. A post that nobody holds has an entry of
-- its own. An entry that is changed keeps what it said before, so that a backdated or shortened one can be told apart.
create table identity.absence (
  id           uuid primary key,
  office       uuid not null references offices.office (id),
  officer      uuid references identity.officer,
  post         text,
  kind         text not null check (kind in ('leave', 'duty-travel', 'sick', 'suspended', 'vacant')),
  from_at      timestamptz not null,
  until_at     timestamptz,
  substitute   uuid references identity.officer,
  mark         text check (mark in ('Plh.', 'Plt.')),
  order_number text,
  order_on     date,
  order_by     text,
  reason       text not null default '',
  entered_by   uuid not null references identity.officer,
  entered_at   timestamptz not null,
  check ((officer is null) = (kind = 'vacant') and (officer is null) = (post is not null)),
  -- Taken back before it began, an absence lasts no moment.
  check (until_at >= from_at),
  check (substitute <> officer),
  check (mark is null or (substitute is not null and order_number is not null and order_on is not null and order_by is not null)),
  constraint away_once exclude using gist (
    identity.one_text(officer::text, officer::text, '[]') with &&,
    tstzrange(from_at, until_at) with &&) where (officer is not null),
  constraint vacant_once exclude using gist (
    identity.one_text(office::text || post, office::text || post, '[]') with &&,
    tstzrange(from_at, until_at) with &&) where (post is not null)
);
create index absence_by_office on identity.absence (office, from_at);
select journal.declare('identity.absence', 'record');

create table identity.absence_change (
  id           uuid primary key,
  office       uuid not null references offices.office (id),
  absence      uuid not null references identity.absence,
  until_before timestamptz,
  substitute_before uuid references identity.officer,
  mark_before  text,
  reason       text not null,
  changed_by   uuid not null references identity.officer,
  changed_at   timestamptz not null
);
create index absence_change_by_absence on identity.absence_change (absence, changed_at);
select journal.declare('identity.absence_change', 'record');

-- Who of an office is away at a moment, with the posts they hold that day and who does their work. Whoever holds no post
-- that day stands in for nobody, and an entry for an empty post lasts no longer than the post is empty.
create function identity.away(in_office uuid, moment timestamptz) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
           'id', absence.id, 'officer', absence.officer, 'posts', left_with.posts, 'kind', absence.kind,
           'substitute', case when exists (
             select from identity.post_holding where post_holding.officer = absence.substitute
               and post_holding.valid_from <= day.today
               and (post_holding.valid_until is null or post_holding.valid_until > day.today)) then absence.substitute end,
           'mark', absence.mark, 'from', absence.from_at, 'until', absence.until_at)
           order by absence.from_at, absence.id), '[]')
  from identity.absence
  join offices.office_view on office_view.id = absence.office
  cross join lateral (select (moment at time zone office_view.zone)::date as today) as day
  cross join lateral (
    select case when absence.officer is null then array[absence.post]
           else array(select post_holding.post from identity.post_holding
                      where post_holding.officer = absence.officer and post_holding.valid_from <= day.today
                        and (post_holding.valid_until is null or post_holding.valid_until > day.today)
                      order by post_holding.post) end as posts) as left_with
  where absence.office = in_office and absence.from_at <= moment and (absence.until_at is null or absence.until_at > moment)
    and (absence.officer is not null or not exists (
      select from identity.post_holding
      where post_holding.office = absence.office and post_holding.post = absence.post
        and post_holding.valid_from <= day.today
        and (post_holding.valid_until is null or post_holding.valid_until > day.today)))
$$;
revoke all on function identity.away(uuid, timestamptz) from public;
grant execute on function identity.away(uuid, timestamptz) to paten_app;

-- A session says who of its office is away, so that what an officer may do follows the days of the register.
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
    'ended', over, 'away', identity.away(who.office, at));
end $$;
