-- Who came to the room, for figures over months: how each number ended, and when it was first called.
create view queue.visitor_view with (security_invoker = true) as
  select standing.office, standing.ticket, day.date, standing.lane, standing.state, standing.taken_at
  from queue.standing join queue.day on day.id = standing.day;

create view queue.call_view with (security_invoker = true) as
  select move.office, move.ticket, move.moved_at as called_at from queue.move where move.kind = 'called';
grant select on queue.visitor_view, queue.call_view to paten_app;
