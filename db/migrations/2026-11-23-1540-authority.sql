-- Powers and the papers that gave them. What holds on a day is the version whose stretch covers it.
create schema authority;
grant usage on schema authority to paten_app;

-- Offices null: all of the regency. The words of a version never change; only its last day may be set.
create table authority.version (
  id           uuid primary key,
  office       uuid not null references offices.office,
  code         text not null,
  body         jsonb not null,
  hash         text not null,
  holders      uuid[],
  illustrative boolean not null,
  valid_from   date not null,
  valid_until  date check (valid_until >= valid_from)
);
create index version_by_code on authority.version (office, code);
create unique index one_open_version on authority.version (office, code) where valid_until is null;
select journal.declare('authority.version', 'record');

create function authority.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (new.code, new.body, new.hash, new.holders, new.illustrative, new.valid_from)
     is distinct from (old.code, old.body, old.hash, old.holders, old.illustrative, old.valid_from) then
    raise exception 'a version of an authority is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $$;
create trigger refuse_rewriting before update on authority.version
  for each row execute function authority.refuse_rewriting();

create view authority.version_view with (security_invoker = true) as
  select version.id, version.office, version.code, version.holders, version.illustrative, version.valid_from,
         version.valid_until
  from authority.version;
grant select on authority.version_view to paten_app;
