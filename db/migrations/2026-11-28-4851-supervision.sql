-- The room before the counter, counted like all else: an act appends what it added to the sums and what it took back, a job
-- folds that, pages read both in one statement. A number that was missed and is served after all is taken from the missed.
-- By the month of the queue's day: who took a number, was called (by whole minutes until the first call, rounded up), did not
-- come when called, left unserved; and whose request was registered, with the milliseconds they waited, of each service and
-- of all ('').
create table supervision.room_delta (
  office  uuid not null,
  seq     bigint generated always as identity,
  service text not null,
  kind    text not null,
  month   date not null,
  lane    text not null,
  minutes int not null,
  n       int not null,
  amount  bigint not null,
  primary key (office, seq)
);
select journal.declare('supervision.room_delta', 'derived');

create table supervision.room (
  office  uuid not null,
  service text not null,
  kind    text not null check (kind in ('taken', 'called', 'missed', 'left', 'filed')),
  month   date not null,
  lane    text not null check (lane in ('priority', 'other', '')),
  minutes int not null,
  n       bigint not null,
  amount  bigint not null,
  primary key (office, service, kind, month, lane, minutes)
);
create index room_emptied on supervision.room (office) where n = 0;
select journal.declare('supervision.room', 'derived');

-- Both together: what pages read.
create view supervision.room_entry_view with (security_invoker = true) as
  select room.office, room.service, room.kind, room.month, room.lane, room.minutes, room.n, room.amount from supervision.room
  union all
  select delta.office, delta.service, delta.kind, delta.month, delta.lane, delta.minutes, delta.n::bigint, delta.amount
  from supervision.room_delta as delta;
grant select on supervision.room_entry_view to paten_app;

-- Everything that one number adds to the sums: as it stands, or as it stood up to one of its moves, without one request, with
-- its day closed by force or not.
create function supervision.room_of(of_ticket uuid, last_ordinal int, without text, forced boolean)
returns table (office uuid, service text, kind text, month date, lane text, minutes int, n int, amount bigint)
language sql stable as $$
  with move as (
    select move_view.office, move_view.ordinal, move_view.kind, move_view.lane, move_view.moved_at, move_view.date,
           lag(move_view.kind) over (order by move_view.ordinal) as before,
           lag(move_view.moved_at) over (order by move_view.ordinal) as since,
           coalesce(room_of.forced, move_view.forced) as forced
    from queue.move_view
    where move_view.ticket = room_of.of_ticket
      and (room_of.last_ordinal is null or move_view.ordinal <= room_of.last_ordinal)),
  last as (
    select move.office, move.kind, date_trunc('month', move.date)::date as month,
           case move.lane when 'priority' then 'priority' else 'other' end as lane
    from move order by move.ordinal desc limit 1),
  called as (
    select ceil(extract(epoch from min(move.moved_at) filter (where move.kind = 'called')
                                   - min(move.moved_at) filter (where move.kind = 'taken')) / 60)::int as minutes from move),
  waited as (
    select count(*) as n, sum(round(extract(epoch from move.moved_at - move.since) * 1000))::bigint as amount from move
    where move.before in ('taken', 'transferred', 'returned') and not (move.kind = 'closed' and move.forced))
  select last.office, '', sum.kind, last.month, last.lane, sum.minutes, 1, 0::bigint
  from last
  cross join called
  cross join lateral (values
    ('taken', 0),
    (case when called.minutes is not null then 'called' end, called.minutes),
    (case last.kind when 'missed' then 'missed' when 'left' then 'left' when 'closed' then 'left' end, 0))
    as sum (kind, minutes)
  where sum.kind is not null
  union all
  select last.office, filed.service, 'filed', last.month, '', 0, 1, waited.amount
  from last
  cross join waited
  cross join (
    select distinct service.key as service from cases.visit_view
    cross join lateral (values (visit_view.service_key), ('')) as service (key)
    where visit_view.visit = room_of.of_ticket and visit_view.number is distinct from room_of.without) as filed
  where waited.n > 0
$$;

-- A number stands otherwise than it did up to that move, without that request, or with its day closed so: appends what
-- differs. Who moves a number and who registers a request from it wait for each other, so that each counts what the other did.
create function supervision.append_room(of_ticket uuid, last_ordinal int, without text, forced boolean)
returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('visit ' || append_room.of_ticket, 0));
  insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
  select change.office, change.service, change.kind, change.month, change.lane, change.minutes, sum(change.n), sum(change.amount)
  from (
    select is_now.office, is_now.service, is_now.kind, is_now.month, is_now.lane, is_now.minutes, is_now.n, is_now.amount
    from supervision.room_of(append_room.of_ticket, null, null, null) as is_now
    union all
    select was.office, was.service, was.kind, was.month, was.lane, was.minutes, -was.n, -was.amount
    from supervision.room_of(append_room.of_ticket, append_room.last_ordinal, append_room.without, append_room.forced) as was)
    as change
  group by change.office, change.service, change.kind, change.month, change.lane, change.minutes
  having sum(change.n) <> 0 or sum(change.amount) <> 0;
end $$;

create function supervision.count_move() returns trigger language plpgsql as $$
begin
  perform supervision.append_room(new.ticket, new.ordinal - 1, null, null);
  return null;
end $$;

create function supervision.count_visit() returns trigger language plpgsql as $$
begin
  perform supervision.append_room(new.visit, null, new.number, null);
  return null;
end $$;

create function supervision.count_closing() returns trigger language plpgsql as $$
begin
  perform supervision.append_room(closed.ticket, null, null, coalesce(old.forced, false))
  from (select distinct move_view.ticket from queue.move_view
        where move_view.day = new.id and move_view.kind = 'closed'
          and exists (select from cases.visit_view where visit_view.visit = move_view.ticket)) as closed;
  return null;
end $$;
revoke all on function supervision.room_of(uuid, int, text, boolean), supervision.append_room(uuid, int, text, boolean),
  supervision.count_move(), supervision.count_visit(), supervision.count_closing() from public;
grant execute on function supervision.room_of(uuid, int, text, boolean), supervision.append_room(uuid, int, text, boolean),
  supervision.count_move(), supervision.count_visit(), supervision.count_closing() to paten_app;

create trigger count after insert on queue.move for each row execute function supervision.count_move();
create trigger count_visit after insert on cases.case_file for each row when (new.visit is not null)
  execute function supervision.count_visit();
create trigger count after update on queue.day for each row
  when (coalesce(old.forced, false) <> coalesce(new.forced, false)) execute function supervision.count_closing();

-- What the sums must add up to, number by number, from the queue and the requests alone.
create view supervision.room_view with (security_invoker = true) as
  select counted.office, counted.service, counted.kind, counted.month, counted.lane, counted.minutes,
         count(*) as n, sum(counted.amount)::bigint as amount
  from (
    select visitor_view.office, '' as service, sum.kind, date_trunc('month', visitor_view.date)::date as month,
           case visitor_view.lane when 'priority' then 'priority' else 'other' end as lane, sum.minutes, 0 as amount
    from queue.visitor_view
    cross join lateral (
      select ceil(extract(epoch from min(call_view.called_at) - visitor_view.taken_at) / 60)::int as minutes
      from queue.call_view where call_view.ticket = visitor_view.ticket) as called
    cross join lateral (values
      ('taken', 0),
      (case when called.minutes is not null then 'called' end, called.minutes),
      (case visitor_view.state when 'missed' then 'missed' when 'left' then 'left' when 'closed' then 'left' end, 0))
      as sum (kind, minutes)
    where sum.kind is not null
    union all
    select filed.office, filed.service, 'filed', date_trunc('month', visitor_view.date)::date, '', 0, waited.amount
    from (
      select distinct visit_view.office, visit_view.visit, service.key as service from cases.visit_view
      cross join lateral (values (visit_view.service_key), ('')) as service (key)) as filed
    join queue.visitor_view on visitor_view.ticket = filed.visit
    cross join lateral (
      select sum(round(extract(epoch from period_view.until_at - period_view.from_at) * 1000))::bigint as amount
      from queue.period_view
      where period_view.ticket = filed.visit and period_view.state = 'waiting' and period_view.until_at is not null
        and not period_view.unreliable) as waited
    where waited.amount is not null) as counted
  group by counted.office, counted.service, counted.kind, counted.month, counted.lane, counted.minutes;
grant select on supervision.room_view to paten_app;

-- What the room saw before this release.
insert into supervision.room (office, service, kind, month, lane, minutes, n, amount)
select room_view.office, room_view.service, room_view.kind, room_view.month, room_view.lane, room_view.minutes, room_view.n,
       room_view.amount
from supervision.room_view;
