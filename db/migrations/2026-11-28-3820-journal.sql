-- On schedule the content of many rows goes at once: what their columns say, or the rows themselves, and what the journal's
-- images said of them. Both run with the rights of whoever calls: only offices in scope, only inside an act.
create function journal.key_of(place_given text, row_given jsonb) returns text language sql stable as $$
  select string_agg(journal.key_part(row_given ->> part, cardinality(declared.key_columns)), '|' order by ordinal)
  from journal.declared cross join unnest(declared.key_columns) with ordinality as key (part, ordinal)
  where declared.place = place_given
$$;

-- Text becomes the word given and jsonb an empty object, where they say anything; other columns become null. Rows are found
-- by a column that names what they belong to. Returns how many rows were emptied.
create function journal.forget_words(place_given text, by_column text, ids uuid[], columns text[], word text) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  changes text;
  row_key text;
  emptied int := 0;
begin
  select string_agg(format(case format_type(atttypid, atttypmod)
           when 'text' then '%1$I = case when %1$I <> '''' then %2$L else %1$I end'
           when 'jsonb' then '%1$I = ''{}'''
           else '%1$I = null' end, attname, word), ', ') into changes
  from pg_attribute where attrelid = place_given::regclass and attname = any (columns);
  for row_key in execute format(
    'update %s as it set %s where it.%I = any ($1) returning journal.key_of(%L, to_jsonb(it))',
    place_given, changes, by_column, place_given) using ids
  loop
    perform journal.destroy_images(place_given, row_key);
    emptied := emptied + 1;
  end loop;
  return emptied;
end $$;

create function journal.forget_rows(place_given text, by_column text, ids uuid[]) returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  row_key text;
  gone int := 0;
begin
  for row_key in execute format(
    'delete from %s as it where it.%I = any ($1) returning journal.key_of(%L, to_jsonb(it))',
    place_given, by_column, place_given) using ids
  loop
    perform journal.destroy_images(place_given, row_key);
    gone := gone + 1;
  end loop;
  return gone;
end $$;
grant execute on function journal.key_of(text, jsonb), journal.forget_words(text, text, uuid[], text[], text),
  journal.forget_rows(text, text, uuid[]) to paten_app;
