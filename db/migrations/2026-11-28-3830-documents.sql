-- Which paper an office prints its letters on; the newest choice counts, and a letter that was approved keeps its own.
create table documents.paper_choice (
  office    uuid not null,
  ordinal   int not null check (ordinal > 0),
  size      text not null check (size in ('a4', 'f4')),
  officer   uuid not null references identity.officer,
  post      text not null,
  chosen_at timestamptz not null,
  primary key (office, ordinal)
);
select journal.declare('documents.paper_choice', 'record');
