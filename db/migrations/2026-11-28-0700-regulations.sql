-- Regulations as records, what became of them from a day on, and all that rests on them: so that a change of law shows
-- at once which authorities, services and papers it touches.
create schema regulations;
grant usage on schema regulations to paten_app;

-- Facts, corrected in place. Entered_by null: the regency pack declares it.
create table regulations.regulation (
  id         uuid primary key,
  office     uuid not null references offices.office,
  key        text not null,
  body       jsonb not null,
  entered_by uuid references identity.officer,
  entered_at timestamptz not null,
  unique (office, key)
);
select journal.declare('regulations.regulation', 'record');

create table regulations.mark (
  id            uuid primary key,
  office        uuid not null,
  regulation    uuid not null references regulations.regulation,
  what          text not null check (what in ('changed', 'revoked', 'lapsed')),
  holds_from    date not null,
  by_regulation uuid references regulations.regulation check (by_regulation <> regulation),
  article       text,
  source        text not null,
  sure          text not null check (sure in ('a', 'b')),
  marked_by     uuid references identity.officer,
  marked_at     timestamptz not null,
  check (what = 'lapsed' or by_regulation is not null)
);
create index mark_by_regulation on regulations.mark (regulation);
select journal.declare('regulations.mark', 'record');

create table regulations.mark_taken_back (
  mark          uuid primary key references regulations.mark,
  office        uuid not null,
  reason        text not null,
  taken_back_by uuid references identity.officer,
  taken_back_at timestamptz not null
);
select journal.declare('regulations.mark_taken_back', 'record');

-- Who rests on what, told by the slices that know: rebuilt from their records.
create table regulations.citation (
  office       uuid not null,
  cited_by     text not null,
  subject_kind text not null check (subject_kind in ('authority', 'service', 'requirement', 'tariff', 'deadline', 'letter')),
  subject_id   text not null,
  title        jsonb not null,
  href         text,
  regulation   text not null,
  article      text not null default '',
  valid_from   date not null,
  valid_until  date,
  primary key (office, cited_by, subject_kind, subject_id, regulation, article, valid_from)
);
create index citation_by_regulation on regulations.citation (office, regulation);
select journal.declare('regulations.citation', 'derived');
