-- A page that reads one service, or all together, goes by the key of the sums; one that reads each of them apart by this. An
-- index of all months of all services was taken for both, and every page then read the sums of every service.
drop index supervision.roll_by_month;
create index roll_of_services on supervision.roll (office, first_day, measure) where grain = 'month' and service <> '';

-- What waits to be folded, with when its promise stood: whoever reads sums counts it with them.
create view supervision.waiting_view with (security_invoker = true) as
  select delta.office, delta.service, delta.day, delta.measure, delta.detail, delta.from_at, delta.to_at, paused.stood,
         jsonb_build_object('day', delta.day, 'from', delta.from_at, 'to', delta.to_at, 'stood', paused.stood) as fact
  from supervision.delta
  cross join lateral (
    select case when delta.measure in ('issued', 'step') then (
             select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
             from clock.pause_view
             where pause_view.subject = delta.case_id and pause_view.kind = 'promise'
               and pause_view.since < delta.to_at) end as stood) as paused;
grant select on supervision.waiting_view to paten_app;
