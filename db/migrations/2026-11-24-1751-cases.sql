-- The counter's form before it is a request: kept for the one who types it, encrypted, on this node only, and for days
-- at most. An ended draft has lost its words, so that a saving which arrives late does not bring them back.
create table cases.draft (
  id       uuid primary key,
  office   uuid not null,
  officer  uuid not null references identity.officer,
  body     text,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  ended_at timestamptz,
  check ((body is null) = (ended_at is not null))
);
create index draft_by_officer on cases.draft (officer) where ended_at is null;
select journal.declare('cases.draft', 'local');
alter table cases.draft enable row level security;
create policy territory on cases.draft to paten_app
  using (office = any ((select journal.scope())::uuid[]))
  with check (office = any ((select journal.scope())::uuid[]));
