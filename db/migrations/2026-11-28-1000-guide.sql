-- How citizens call what the offices publish: one body a version, as the pack has it. The newest holds.
create schema guide;
grant usage on schema guide to paten_app;

create table guide.guide (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('guide.guide', 'record');

-- Who offers a service, asked from the side of the service.
create index offer_by_service on catalogue.offer (service_id);
