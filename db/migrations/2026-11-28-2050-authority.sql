-- A true instrument holds from its own first day, which may lie years before an office types it in. What was opened until
-- then stays as it was recorded: `valid_from` is the day from which it is in use here, `lawful_from` the day it holds by
-- law, `entered_at` when somebody knew it. And one power may be given to each kecamatan by an instrument of its own.
alter table authority.version
  add column lawful_from date,
  add column entered_at timestamptz,
  add constraint in_use_after_it_holds check (lawful_from <= valid_from);

drop index authority.one_open_version;
create unique index one_open_version on authority.version (office, code, coalesce(holders, '{}'::uuid[]))
  where valid_until is null;

create or replace function authority.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (new.code, new.body, new.hash, new.holders, new.illustrative, new.valid_from, new.lawful_from, new.entered_at)
     is distinct from (old.code, old.body, old.hash, old.holders, old.illustrative, old.valid_from, old.lawful_from,
                       old.entered_at) then
    raise exception 'a version of an authority is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $$;
