-- Services that are known and cannot be asked for: by name only, or ended by national law. Versions, as of the calendar.
create table catalogue.directory (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('catalogue.directory', 'record');
