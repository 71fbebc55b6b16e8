-- A service opens under the authority that its definition names, until the regency puts it under another at some offices:
-- one that was typed in, or one that a new instrument gives. No pack changes that. Running cases keep theirs.
create table catalogue.placement (
  id          uuid primary key,
  office      uuid not null references offices.office,
  service_id  uuid not null references catalogue.service,
  for_office  uuid not null references offices.office,
  authority   text not null,
  valid_from  date not null,
  valid_until date check (valid_until >= valid_from),
  placed_by   uuid not null references identity.officer,
  placed_at   timestamptz not null
);
create index placement_by_office on catalogue.placement (for_office, service_id);
create unique index one_open_placement on catalogue.placement (for_office, service_id) where valid_until is null;
select journal.declare('catalogue.placement', 'record');
