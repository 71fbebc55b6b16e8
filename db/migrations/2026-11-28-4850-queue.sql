-- How each number moved, with the day it is of: what came of its visitor is counted move by move.
create view queue.move_view with (security_invoker = true) as
  select move.office, move.ticket, move.ordinal, move.kind, move.lane, move.moved_at, ticket.day, day.date,
         coalesce(day.forced, false) as forced
  from queue.move
  join queue.ticket on ticket.id = move.ticket
  join queue.day on day.id = ticket.day;
grant select on queue.move_view to paten_app;
