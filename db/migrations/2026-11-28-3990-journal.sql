-- A row that was deleted while its case went on is found by no row any more, but the journal's images of it still say what it
-- said. Looks through the lines about these subjects, in the tables given, for images that name one of them, and destroys all
-- that were kept of the same row. Returns how many rows those were.
create function journal.forget_dropped(places text[], by_column text, ids uuid[]) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  dropped record;
  gone int := 0;
begin
  for dropped in
    select distinct image.place, image.key from journal.line join journal.image on image.line = line.id
    where line.subject = any (ids) and line.office = any (journal.scope()) and image.place = any (places)
      and image.body::jsonb ->> by_column = any (ids::text[])
    order by image.place, image.key
  loop
    perform journal.destroy_images(dropped.place, dropped.key);
    gone := gone + 1;
  end loop;
  return gone;
end $$;
revoke all on function journal.forget_dropped(text[], text, uuid[]) from public;
grant execute on function journal.forget_dropped(text[], text, uuid[]) to paten_app;
