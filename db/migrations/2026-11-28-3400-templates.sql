-- The templates of letters that the regency writes itself, beside those of its pack: what is being written, each version as
-- it was proposed, and from which day it holds. A version is never rewritten: letters signed under it name it for ever.
create schema templates;
grant usage on schema templates to paten_app;

-- What is being written now, one a template. It decides nothing and stays on this node.
create table templates.draft (
  office   uuid not null,
  template text not null,
  revision int not null check (revision > 0),
  source   text not null check (length(source) <= 100000),
  officer  uuid not null,
  saved_at timestamptz not null,
  primary key (office, template)
);
select journal.declare('templates.draft', 'local');

-- Without a source the pack's own template holds again.
create table templates.version (
  id          uuid primary key,
  office      uuid not null,
  template    text not null check (template ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal     int not null check (ordinal > 0),
  source      text check (length(source) <= 100000),
  note        text not null,
  proposed_by uuid not null references identity.officer,
  proposed_at timestamptz not null,
  unique (office, template, ordinal)
);
select journal.declare('templates.version', 'record');

create table templates.enactment (
  version    uuid primary key references templates.version,
  office     uuid not null,
  holds_from date not null,
  enacted_by uuid not null references identity.officer,
  enacted_at timestamptz not null
);
select journal.declare('templates.enactment', 'record');

create table templates.withdrawal (
  version      uuid primary key references templates.version,
  office       uuid not null,
  reason       text not null,
  withdrawn_by uuid not null references identity.officer,
  withdrawn_at timestamptz not null
);
select journal.declare('templates.withdrawal', 'record');
