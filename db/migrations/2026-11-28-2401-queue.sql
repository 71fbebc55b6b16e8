-- The room before the counter: tickets by office, group and local day, who called whom to which counter, and when.
create schema queue;
grant usage on schema queue to paten_app;

create table queue.plan (
  id         uuid primary key,
  office     uuid not null,
  version    int not null,
  body       jsonb not null,
  applied_at timestamptz not null,
  unique (office, version)
);
select journal.declare('queue.plan', 'record');

create table queue.day (
  id        uuid primary key,
  office    uuid not null,
  date      date not null,
  door_code text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  forced    boolean,
  unique (office, date),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (forced is null))
);
create unique index day_open on queue.day (office) where closed_at is null;
select journal.declare('queue.day', 'record');

create table queue.session (
  id        uuid primary key,
  office    uuid not null,
  day       uuid not null references queue.day,
  counter   int not null check (counter between 1 and 99),
  groups    text[] not null,
  officer   uuid not null,
  post      text not null,
  opened_at timestamptz not null,
  ended_at  timestamptz,
  forced    boolean
);
create unique index session_counter_open on queue.session (office, counter) where ended_at is null;
create unique index session_officer_open on queue.session (office, officer) where ended_at is null;
create index session_by_day on queue.session (day);
select journal.declare('queue.session', 'record');

-- Two kiosks never give one number: it is its group's of that day.
create table queue.ticket (
  id        uuid primary key,
  office    uuid not null,
  day       uuid not null references queue.day,
  group_key text not null,
  number    int not null check (number between 1 and 999),
  written   text not null,
  lane      text not null check (lane in ('priority', 'quick', 'ordinary')),
  source    text not null check (source in ('kiosk', 'counter', 'phone')),
  taken_by  uuid not null,
  code      text not null unique,
  taken_at  timestamptz not null,
  unique (day, group_key, number)
);
create index ticket_by_taker on queue.ticket (taken_by, taken_at);
select journal.declare('queue.ticket', 'record');

create table queue.move (
  ticket    uuid not null references queue.ticket,
  ordinal   int not null check (ordinal >= 0),
  office    uuid not null,
  kind      text not null check (kind in ('taken', 'called', 'recalled', 'serving', 'held', 'missed', 'returned',
                                          'transferred', 'done', 'left', 'closed')),
  group_key text not null,
  lane      text not null,
  session   uuid references queue.session,
  moved_at  timestamptz not null,
  primary key (ticket, ordinal)
);
create index move_called on queue.move (office, moved_at desc) where kind in ('called', 'recalled');
create index move_serving on queue.move (office, moved_at) where kind = 'serving';
select journal.declare('queue.move', 'record');

-- What somebody comes for and has with them, as they said it on their own telephone.
create table queue.purpose (
  ticket  uuid not null references queue.ticket,
  office  uuid not null,
  service text not null,
  papers  text[] not null,
  said_at timestamptz not null,
  primary key (ticket, said_at)
);
select journal.declare('queue.purpose', 'record');

create table queue.series (
  day       uuid not null,
  group_key text not null,
  office    uuid not null,
  last      int not null,
  primary key (day, group_key)
);
select journal.declare('queue.series', 'derived');

create table queue.standing (
  ticket    uuid primary key,
  office    uuid not null,
  day       uuid not null,
  group_key text not null,
  lane      text not null,
  written   text not null,
  state     text not null,
  session   uuid,
  taken_at  timestamptz not null,
  since     timestamptz not null,
  ordinal   int not null
);
create index standing_by_day on queue.standing (day, state, taken_at);
select journal.declare('queue.standing', 'derived');

-- Waiting and serving as periods. One that ended because a day was closed by force says nothing of how long it took.
create view queue.period_view with (security_invoker = true) as
  select move.office, move.ticket, ticket.day, move.group_key, move.session, move.moved_at as from_at,
         next.moved_at as until_at,
         case when move.kind in ('taken', 'transferred', 'returned') then 'waiting'
              when move.kind in ('called', 'recalled') then 'called'
              when move.kind = 'serving' then 'serving' else 'held' end as state,
         coalesce(next.kind = 'closed' and day.forced, false) as unreliable
  from queue.move
  join queue.ticket on ticket.id = move.ticket
  join queue.day on day.id = ticket.day
  left join queue.move as next on next.ticket = move.ticket and next.ordinal = move.ordinal + 1
  where move.kind not in ('missed', 'done', 'left', 'closed');
grant select on queue.period_view to paten_app;
