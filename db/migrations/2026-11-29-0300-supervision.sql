-- A number moves while people wait for it: what it adds to the sums of the room is read by its key, and planned once a connection.
-- Before, a connection planned a statement over twenty tables six times, each of which took longer than the act.

-- A number stands otherwise than it did up to that move, without that request, or with its day closed so: appends what
-- differs. Who moves a number and who registers a request from it wait for each other, so that each counts what the other did.
create or replace function supervision.append_room(of_ticket uuid, last_ordinal int, without text, forced boolean)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  move        record;
  before      text;
  since       timestamptz;
  taken_at    timestamptz;
  wait        bigint;
  lane_now    text;
  lane_was    text;
  ended_now   text;
  ended_was   text;
  minutes_now int;
  minutes_was int;
  waited_now  bigint;
  waited_was  bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('visit ' || append_room.of_ticket, 0));
  for move in
    select move_view.office, date_trunc('month', move_view.date)::date as month, move_view.forced, move_view.kind,
           move_view.moved_at, case move_view.lane when 'priority' then 'priority' else 'other' end as lane,
           case move_view.kind when 'missed' then 'missed' when 'left' then 'left' when 'closed' then 'left' end as ended,
           append_room.last_ordinal is null or move_view.ordinal <= append_room.last_ordinal as is_before
    from queue.move_view where move_view.ticket = append_room.of_ticket order by move_view.ordinal
  loop
    if move.kind = 'taken' then
      taken_at := move.moved_at;
    elsif move.kind = 'called' and minutes_now is null then
      minutes_now := ceil(extract(epoch from move.moved_at - taken_at) / 60);
    end if;
    -- What ended because a day was closed by force says nothing of how long it took.
    if before in ('taken', 'transferred', 'returned') then
      wait := round(extract(epoch from move.moved_at - since) * 1000);
      if not (move.kind = 'closed' and move.forced) then
        waited_now := coalesce(waited_now, 0) + wait;
      end if;
      if move.is_before and not (move.kind = 'closed' and coalesce(append_room.forced, move.forced)) then
        waited_was := coalesce(waited_was, 0) + wait;
      end if;
    end if;
    before := move.kind;
    since := move.moved_at;
    lane_now := move.lane;
    ended_now := move.ended;
    if move.is_before then
      lane_was := lane_now;
      ended_was := ended_now;
      minutes_was := minutes_now;
    end if;
  end loop;
  if not found then
    return;
  end if;
  if (lane_now, ended_now, minutes_now) is distinct from (lane_was, ended_was, minutes_was) then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select move.office, '', change.kind, move.month, change.lane, change.minutes, sum(change.n), 0
    from (values
      ('taken', lane_now, 0, 1), ('called', lane_now, minutes_now, 1), (ended_now, lane_now, 0, 1),
      ('taken', lane_was, 0, -1), ('called', lane_was, minutes_was, -1), (ended_was, lane_was, 0, -1))
      as change (kind, lane, minutes, n)
    where change.kind is not null and change.lane is not null and change.minutes is not null
    group by change.kind, change.lane, change.minutes having sum(change.n) <> 0;
  end if;
  -- Only what ends a wait, or comes with a request, says something else of the requests.
  if append_room.without is not null or waited_now is distinct from waited_was then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select move.office, filed.service, 'filed', move.month, '', 0, filed.counts::int - filed.counted::int,
           case when filed.counts then waited_now else 0 end - case when filed.counted then waited_was else 0 end
    from (
      select service.key as service, waited_now is not null as counts,
             waited_was is not null and bool_or(visit_view.number is distinct from append_room.without) as counted
      from cases.visit_view
      cross join lateral (values (visit_view.service_key), ('')) as service (key)
      where visit_view.visit = append_room.of_ticket group by service.key) as filed
    where filed.counts <> filed.counted or (filed.counts and waited_now <> waited_was);
  end if;
end $$;

-- A number that is taken is all new: nothing was before it, and nobody knows it yet.
create or replace function supervision.count_move() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  if new.ordinal = 0 then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select new.office, '', 'taken', date_trunc('month', move_view.date),
           case new.lane when 'priority' then 'priority' else 'other' end, 0, 1, 0
    from queue.move_view where move_view.ticket = new.ticket and move_view.ordinal = 0;
  else
    perform supervision.append_room(new.ticket, new.ordinal - 1, null, null);
  end if;
  return null;
end $$;

drop function supervision.room_of(uuid, int, text, boolean);
