-- The journal: every act leaves one line, and an image of each row it wrote. Nothing is written outside an act.
create schema journal;
grant usage on schema journal to paten_app, paten_sealer;

-- The offices whose rows this transaction may see. Unset means none.
create function journal.scope() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('paten.scope', true), ''), ',')::uuid[], '{}')
$$;

create table journal.declared (
  place    text primary key,
  kind     text not null check (kind in ('record', 'derived', 'local')),
  position int generated always as identity
);

create table journal.line (
  id         uuid primary key,
  office     uuid not null,
  name       text not null,
  subject    uuid not null,
  by_kind    text not null check (by_kind in ('officer', 'citizen', 'kiosk', 'program')),
  by_id      text not null,
  by_post    text,
  facts      jsonb not null default '{}',
  event_at   timestamptz not null,
  arrived_at timestamptz not null,
  request_id uuid,
  seq        bigint generated always as identity,
  unique (office, request_id)
);
create index line_by_subject on journal.line (subject, seq);

-- Images lie apart from the chain, so that an act may destroy image and salt on schedule and the chain still holds.
create table journal.image (
  line      uuid not null references journal.line deferrable initially deferred,
  seq       bigint generated always as identity,
  place     text not null,
  key       text not null,
  op        "char" not null check (op in ('I', 'U', 'D')),
  body      text,
  migration int not null,
  salt      bytea,
  destroyed_by uuid references journal.line deferrable initially deferred,
  primary key (line, seq),
  check ((body is null and salt is null) = (destroyed_by is not null))
);
create index image_by_row on journal.image (place, key, seq);

create table journal.unsealed (
  line   uuid primary key,
  office uuid not null,
  seq    bigint not null
);

-- One chain an office: numbers without gaps, each seal over the one before it.
create table journal.seal (
  office       uuid not null,
  number       bigint not null check (number > 0),
  line         uuid not null unique references journal.line,
  image_hashes bytea[] not null,
  hash         bytea not null,
  sealed_at    timestamptz not null,
  primary key (office, number)
);

-- Security definer: the serving role may not touch images itself. Row to jsonb once, then everything from that.
create function journal.keep_image() returns trigger language plpgsql security definer as $$
declare
  line text := current_setting('paten.line', true);
  image jsonb;
  old_row jsonb;
  row_key text;
begin
  if line is null or line = '' then
    raise exception 'record table %.% is written only inside an act', tg_table_schema, tg_table_name
      using errcode = 'PA001';
  end if;
  image := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  row_key := image ->> tg_argv[0];
  for i in 1 .. tg_nargs - 1 loop
    row_key := row_key || '|' || (image ->> tg_argv[i]);
  end loop;
  if tg_op = 'UPDATE' then
    old_row := to_jsonb(old);
    for i in 0 .. tg_nargs - 1 loop
      if old_row -> tg_argv[i] is distinct from image -> tg_argv[i] then
        raise exception 'the key of a record never changes' using errcode = 'PA002';
      end if;
    end loop;
    if old_row -> 'office' is distinct from image -> 'office' then
      raise exception 'a record never changes its office' using errcode = 'PA002';
    end if;
    select coalesce(jsonb_object_agg(now_row.key, now_row.value), '{}') into image
    from jsonb_each(image) as now_row
    where old_row -> now_row.key is distinct from now_row.value;
  elsif tg_op = 'DELETE' then
    image := '{}';
  end if;
  insert into journal.image (line, place, key, op, body, migration, salt)
  values (line::uuid, tg_table_schema || '.' || tg_table_name, row_key, left(tg_op, 1)::"char", image::text,
          paten.schema_number(), uuid_send(gen_random_uuid()));
  return null;
end $$;

create function journal.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'record table %.% is never emptied', tg_table_schema, tg_table_name using errcode = 'PA003';
end $$;

-- Every table is declared: record (imaged, replayable), derived (rebuildable) or local (sessions, keys).
create function journal.declare(place regclass, as_kind text) returns void language plpgsql as $$
declare
  keys text[];
  has_office boolean := exists (
    select 1 from pg_attribute where attrelid = place and attname = 'office' and attnotnull and not attisdropped);
begin
  insert into journal.declared (place, kind) values (place::text, as_kind);
  execute format('grant select, insert, update, delete on %s to paten_app', place);
  if as_kind = 'record' then
    select array_agg(attname::text order by array_position(indkey::int[], attnum::int)) into keys
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = place and indisprimary;
    if keys is null or not has_office then
      raise exception 'record table % needs a primary key and office uuid not null', place;
    end if;
    execute format('create trigger keep_image after insert or update or delete on %s
      for each row execute function journal.keep_image(%s)', place,
      (select string_agg(quote_literal(k), ', ' order by o) from unnest(keys) with ordinality as u(k, o)));
    execute format('create trigger refuse_truncate before truncate on %s
      for each statement execute function journal.refuse_truncate()', place);
  end if;
  if has_office and as_kind <> 'local' then
    execute format('alter table %s enable row level security', place);
    execute format('create policy territory on %s to paten_app
      using (office = any ((select journal.scope())::uuid[]))
      with check (office = any ((select journal.scope())::uuid[]))', place);
  end if;
end $$;

-- The journal's own tables: written once, never changed by those who serve.
alter table journal.line enable row level security;
create policy territory on journal.line to paten_app
  using (office = any ((select journal.scope())::uuid[]))
  with check (office = any ((select journal.scope())::uuid[]));
create policy sealer on journal.line for select to paten_sealer using (true);
grant select, insert on journal.line to paten_app;
grant insert, select on journal.unsealed to paten_app;
grant select on journal.line, journal.image, journal.unsealed, journal.seal, journal.declared to paten_sealer;
grant insert on journal.seal to paten_sealer;
grant delete on journal.unsealed to paten_sealer;
grant select on journal.seal, journal.declared to paten_app;
insert into journal.declared (place, kind) values
  ('journal.line', 'local'), ('journal.image', 'local'), ('journal.unsealed', 'local'),
  ('journal.seal', 'local'), ('journal.declared', 'local');
