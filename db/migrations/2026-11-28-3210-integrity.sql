-- What the inspectorate does with the answers: marks with notes that only it can read, and counts that it tells once a month.
create table integrity.mark (
  id         uuid primary key,
  -- The regency's, not that of the answer: an office does not see what becomes of one.
  office     uuid not null,
  case_id    uuid not null references integrity.answer,
  kind       text not null check (kind in ('read', 'followed-up')),
  public_key uuid,
  algorithm  text,
  envelope   text check (length(envelope) = 5526),
  officer    uuid not null,
  post       text not null,
  marked_at  timestamptz not null,
  check ((envelope is null) = (public_key is null) and (envelope is null) = (algorithm is null))
);
create index mark_by_answer on integrity.mark (case_id, marked_at);
select journal.declare('integrity.mark', 'record');

-- Small numbers are hidden here already, not only where they are shown.
create table integrity.told_count (
  kecamatan uuid not null,
  month     date not null check (extract(day from month) = 1),
  office    uuid not null,
  said      text not null check (said in ('few-answers', 'few', 'most', 'counted')),
  answers   int check (answers >= 5),
  yes       int check (yes >= 5),
  officer   uuid not null,
  post      text not null,
  told_at   timestamptz not null,
  primary key (kecamatan, month),
  check ((answers is null) = (said = 'few-answers')),
  check ((yes is null) = (said <> 'counted')),
  check (yes is null or answers - yes >= 5)
);
select journal.declare('integrity.told_count', 'record');
