-- Services as they are published, in versions: a case keeps the one it was opened under.
create schema catalogue;
grant usage on schema catalogue to paten_app;

create table catalogue.service (
  id     uuid primary key,
  office uuid not null references offices.office,
  key    text not null,
  unique (office, key)
);
select journal.declare('catalogue.service', 'record');

create table catalogue.version (
  id          uuid primary key,
  office      uuid not null,
  service_id  uuid not null references catalogue.service,
  definition  jsonb not null,
  hash        text not null,
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from)
);
create index version_by_service on catalogue.version (service_id);
create unique index one_open_version on catalogue.version (service_id) where valid_until is null;
select journal.declare('catalogue.version', 'record');

create function catalogue.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (new.service_id, new.definition, new.hash, new.valid_from)
     is distinct from (old.service_id, old.definition, old.hash, old.valid_from) then
    raise exception 'a version of a service is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $$;
create trigger refuse_rewriting before update on catalogue.version
  for each row execute function catalogue.refuse_rewriting();

-- Which office offers a service: because it published it, or as an example.
create table catalogue.offer (
  id          uuid primary key,
  office      uuid not null,
  service_id  uuid not null references catalogue.service,
  offered_by  uuid not null references offices.office,
  adopted     text not null check (adopted in ('published', 'illustrative')),
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from)
);
create index offer_by_office on catalogue.offer (offered_by, service_id);
create unique index one_open_offer on catalogue.offer (offered_by, service_id) where valid_until is null;
select journal.declare('catalogue.offer', 'record');

create view catalogue.version_view with (security_invoker = true) as
  select version.id, version.office, version.service_id, service.key, version.definition -> 'name' as name,
         version.valid_from, version.valid_until
  from catalogue.version join catalogue.service on service.id = version.service_id;
grant select on catalogue.version_view to paten_app;
