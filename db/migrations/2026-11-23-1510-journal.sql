-- The journal: every act leaves one line, and an image of each row it wrote. Nothing is written outside an act.
create schema journal;
grant usage on schema journal to paten_app, paten_sealer;

-- The offices whose rows this transaction may see. Unset means none.
create function journal.scope() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('paten.scope', true), ''), ',')::uuid[], '{}')
$$;

create table journal.declared (
  place       text primary key,
  kind        text not null check (kind in ('record', 'derived', 'local')),
  key_columns text[],
  position    int generated always as identity
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
  unique (office, request_id),
  check (isfinite(event_at) and isfinite(arrived_at))
);
create index line_by_subject on journal.line (subject, seq);

-- Images lie apart from the chain, so that an act may destroy image and salt on schedule and the chain still holds.
-- Inserted whole, updated by what changed, deleted; X is the whole row again, when earlier images were destroyed.
create table journal.image (
  line      uuid not null references journal.line deferrable initially deferred,
  seq       bigint generated always as identity,
  place     text not null,
  key       text not null,
  op        "char" not null check (op in ('I', 'U', 'D', 'X')),
  body      text,
  migration int not null,
  salt      bytea,
  destroyed_by uuid references journal.line deferrable initially deferred,
  primary key (line, seq),
  check ((body is null) = (destroyed_by is not null) and (salt is null) = (destroyed_by is not null))
);
create index image_by_row on journal.image (place, key, seq);

create table journal.unsealed (
  line   uuid not null,
  office uuid not null,
  seq    bigint not null,
  primary key (office, seq)
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

-- The parts of a key are joined by a bar; a bar inside a part is escaped, so that no two rows share a key.
create function journal.key_part(part text, parts int) returns text language sql immutable as $$
  select case when parts = 1 then part else replace(replace(part, '\', '\\'), '|', '\|') end
$$;

-- Security definer: the serving role may not touch images itself. Row to jsonb once, then everything from that.
create function journal.keep_image() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
  row_key := journal.key_part(image ->> tg_argv[0], tg_nargs);
  for i in 1 .. tg_nargs - 1 loop
    row_key := row_key || '|' || journal.key_part(image ->> tg_argv[i], tg_nargs);
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

-- What the images of one row add up to: the row as it was last written, or nothing when it was deleted.
create function journal.fold_step(standing jsonb, op "char", body text) returns jsonb language sql immutable as $$
  select case op
    when 'U' then coalesce(standing, '{}') || coalesce(body::jsonb, '{}')
    when 'D' then null
    else nullif(coalesce(body::jsonb, '{}'), 'null')
  end
$$;
create aggregate journal.fold("char", text) (sfunc = journal.fold_step, stype = jsonb);

-- For an act on schedule: empties what the sealed images of one row say, and names itself on each. First it leaves
-- the row as it now stands, so that the rest can still be replayed. Returns how many images it emptied.
create function journal.destroy_images(place_given text, key_given text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  act_line uuid := nullif(current_setting('paten.line', true), '')::uuid;
  emptied int;
begin
  if act_line is null then
    raise exception 'images are destroyed only inside an act' using errcode = 'PA001';
  end if;
  if exists (
    select from journal.image join journal.line on line.id = image.line
    where image.place = place_given and image.key = key_given and line.office <> all (journal.scope())) then
    raise exception 'images of another office are not destroyed' using errcode = 'PA006';
  end if;
  if exists (
    select from journal.image left join journal.seal on seal.line = image.line
    where image.place = place_given and image.key = key_given and seal.line is null and image.line <> act_line) then
    raise exception 'images are destroyed only after they are sealed' using errcode = 'PA005';
  end if;
  insert into journal.image (line, place, key, op, body, migration, salt)
  select act_line, place_given, key_given, 'X', coalesce(journal.fold(op, body order by seq)::text, 'null'),
         paten.schema_number(), uuid_send(gen_random_uuid())
  from journal.image where place = place_given and key = key_given having count(*) > 0;
  update journal.image set body = null, salt = null, destroyed_by = act_line
  where place = place_given and key = key_given and line <> act_line and destroyed_by is null;
  get diagnostics emptied = row_count;
  return emptied;
end $$;
revoke all on function journal.destroy_images(text, text), journal.keep_image() from public;
grant execute on function journal.destroy_images(text, text) to paten_app;

create function journal.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'record table %.% is never emptied', tg_table_schema, tg_table_name using errcode = 'PA003';
end $$;

-- Every table is declared: record (imaged, replayable), derived (rebuildable) or local (sessions, keys).
create function journal.declare(place regclass, as_kind text) returns void language plpgsql as $$
declare
  full_name text;
  keys text[];
  has_office boolean := exists (
    select 1 from pg_attribute where attrelid = place and attname = 'office' and attnotnull and not attisdropped);
begin
  select format('%I.%I', nspname, relname) into full_name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = place;
  if as_kind = 'record' then
    select array_agg(attname::text order by array_position(indkey::int[], attnum::int)) into keys
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = place and indisprimary;
    if keys is null or not has_office then
      raise exception 'record table % needs a primary key and office uuid not null', place;
    end if;
    execute format('create trigger keep_image after insert or update or delete on %s
      for each row execute function journal.keep_image(%s)', full_name,
      (select string_agg(quote_literal(k), ', ' order by o) from unnest(keys) with ordinality as u(k, o)));
    execute format('create trigger refuse_truncate before truncate on %s
      for each statement execute function journal.refuse_truncate()', full_name);
  end if;
  insert into journal.declared (place, kind, key_columns) values (full_name, as_kind, keys);
  execute format('grant select, insert, update, delete on %s to paten_app', full_name);
  if has_office and as_kind <> 'local' then
    execute format('alter table %s enable row level security', full_name);
    execute format('create policy territory on %s to paten_app
      using (office = any ((select journal.scope())::uuid[]))
      with check (office = any ((select journal.scope())::uuid[]))', full_name);
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

-- History as others may read it: lines within territory, each with its number once it is sealed.
create view journal.line_view with (security_invoker = true) as
  select line.id, line.office, line.name, line.subject, line.by_kind, line.by_id, line.by_post, line.facts, line.event_at,
         line.seq, seal.number as seal
  from journal.line left join journal.seal on seal.line = line.id;
grant select on journal.line_view to paten_app;
