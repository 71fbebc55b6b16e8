-- How it is counted: acts append what they added, a job folds that into roll-ups, pages read both in one statement.
create schema supervision;
grant usage on schema supervision to paten_app;

-- What acts added and nobody has folded yet. The line tells when it arrived; what was there before this release has none.
create table supervision.delta (
  seq     bigint generated always as identity primary key,
  office  uuid not null,
  line    uuid,
  case_id uuid not null,
  service text not null,
  day     date not null,
  measure text not null,
  detail  text not null,
  from_at timestamptz,
  to_at   timestamptz not null
);
create index delta_by_office on supervision.delta (office, seq);
select journal.declare('supervision.delta', 'derived');

-- The sums. Service '' is all of them; the bucket is a place in a histogram of fixed bounds, 0 where nothing is measured.
create table supervision.roll (
  office    uuid not null,
  grain     text not null check (grain in ('day', 'month')),
  service   text not null,
  measure   text not null,
  first_day date not null,
  detail    text not null,
  bucket    smallint not null,
  n         bigint not null check (n > 0),
  amount    bigint not null,
  primary key (office, grain, service, measure, first_day, detail, bucket)
);
select journal.declare('supervision.roll', 'derived');

-- On which calendar the times of an office were counted: where it differs from the one in force, they are counted anew.
create table supervision.basis (
  office       uuid primary key,
  calendar     uuid not null,
  own_calendar uuid
);
select journal.declare('supervision.basis', 'derived');

-- Whatever is counted, from the records and the journal alone: what roll-ups must add up to, and which files they mean.
-- A promise that ended while it stood still was not late meanwhile: what counts is when it stopped.
create view supervision.fact_view with (security_invoker = true) as
  select fact.office, fact.case_id, case_view.service_key as service, (fact.at at time zone office_view.zone)::date as day,
         fact.measure, fact.detail, fact.from_at, fact.at
  from (
    select opening_view.office, opening_view.case_id, 'opened' as measure, '' as detail,
           case when began.registered_at < opening_view.opened_at then began.registered_at end as from_at,
           opening_view.opened_at as at
    from cases.opening_view join cases.case_view as began on began.id = opening_view.case_id
    union all
    select run_view.office, run_view.subject, 'issued',
           case when coalesce((select pause_view.since from clock.pause_view
                               where pause_view.run = run_view.id and pause_view.until = run_view.ended_at limit 1),
                              run_view.ended_at) < run_view.due_at then 'on-time' else 'late' end,
           run_view.started_at, run_view.ended_at
    from clock.run_view
    where run_view.kind = 'promise' and run_view.ended_at is not null
      and not exists (select from cases.ended_view
                      where ended_view.case_id = run_view.subject and ended_view.at = run_view.ended_at)
    union all
    select ended_view.office, ended_view.case_id, ended_view.kind, '', null, ended_view.at from cases.ended_view
    union all
    select step_view.office, step_view.case_id, 'step', step_view.post || '/' || step_view.step, before.taken_at,
           step_view.taken_at
    from cases.step_view
    join cases.step_view as before on before.case_id = step_view.case_id and before.ordinal = step_view.ordinal - 1
    where step_view.outcome in ('passed', 'sent-back')
    union all
    select step_view.office, step_view.case_id, 'sent-back', step_view.post || '/' || step_view.step, null, step_view.taken_at
    from cases.step_view where step_view.outcome = 'sent-back'
    union all
    select line_view.office, line_view.subject, 'returned', '', null, line_view.event_at
    from journal.line_view where line_view.name = 'case.returned-incomplete'
    union all
    select line_view.office, line_view.subject, 'missing', paper.key, null, line_view.event_at
    from journal.line_view
    cross join lateral unnest(array(select jsonb_array_elements_text(line_view.facts -> 'missing'))) as paper (key)
    where line_view.name = 'case.returned-incomplete'
    union all
    select objection_view.office, objection_view.case_id, objection_view.kind, objection_view.against, null,
           objection_view.filed_at
    from objections.objection_view
  ) as fact
  join cases.case_view on case_view.id = fact.case_id
  join offices.office_view on office_view.id = fact.office;
grant select on supervision.fact_view to paten_app;

-- Each record adds its own, in its own act: what the view above finds later is written here as it happens.
create function supervision.append(of_case uuid, at timestamptz, measure text, detail text, from_at timestamptz, line uuid)
returns void language sql set search_path = pg_catalog, pg_temp as $$
  insert into supervision.delta (office, line, case_id, service, day, measure, detail, from_at, to_at)
  select case_view.office, coalesce(append.line, nullif(current_setting('paten.line', true), '')::uuid), case_view.id,
         case_view.service_key, (append.at at time zone office_view.zone)::date, append.measure, append.detail,
         append.from_at, append.at
  from cases.case_view join offices.office_view on office_view.id = case_view.office
  where case_view.id = append.of_case
$$;

create function supervision.count_opening() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform supervision.append(new.case_id, new.opened_at, 'opened', '', (
    select case_view.registered_at from cases.case_view
    where case_view.id = new.case_id and case_view.registered_at < new.opened_at), null);
  return null;
end $$;
create trigger count after insert on cases.opening for each row execute function supervision.count_opening();

create function supervision.count_issue() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from cases.ended_view where ended_view.case_id = new.subject and ended_view.at = new.ended_at) then
    perform supervision.append(new.subject, new.ended_at, 'issued',
      case when coalesce((select pause_view.since from clock.pause_view
                          where pause_view.run = new.id and pause_view.until = new.ended_at limit 1), new.ended_at)
                < new.due_at then 'on-time' else 'late' end, new.started_at, null);
  end if;
  return null;
end $$;
create trigger count after update on clock.run for each row
  when (new.kind = 'promise' and old.ended_at is null and new.ended_at is not null)
  execute function supervision.count_issue();

create function supervision.count_end() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform supervision.append(new.case_id, (to_jsonb(new) ->> (tg_argv[0] || '_at'))::timestamptz, tg_argv[0], '', null, null);
  return null;
end $$;
create trigger count after insert on cases.refusal for each row execute function supervision.count_end('refused');
create trigger count after insert on cases.withdrawal for each row execute function supervision.count_end('withdrawn');
create trigger count after insert on cases.lapse for each row execute function supervision.count_end('lapsed');

create function supervision.count_step() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  came_at timestamptz;
begin
  select step_view.taken_at into came_at from cases.step_view
  where step_view.case_id = new.case_id and step_view.ordinal = new.ordinal - 1;
  if came_at is not null then
    perform supervision.append(new.case_id, new.taken_at, 'step', new.post || '/' || new.step, came_at, null);
  end if;
  if new.outcome = 'sent-back' then
    perform supervision.append(new.case_id, new.taken_at, 'sent-back', new.post || '/' || new.step, null, null);
  end if;
  return null;
end $$;
create trigger count after insert on cases.step for each row when (new.outcome <> 'reopened')
  execute function supervision.count_step();

create function supervision.count_return() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform supervision.append(new.subject, new.event_at, 'returned', '', null, new.id);
  perform supervision.append(new.subject, new.event_at, 'missing', paper.key, null, new.id)
  from jsonb_array_elements_text(new.facts -> 'missing') as paper (key);
  return null;
end $$;
create trigger count after insert on journal.line for each row when (new.name = 'case.returned-incomplete')
  execute function supervision.count_return();

create function supervision.count_objection() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform supervision.append(new.case_id, new.filed_at, new.kind, new.against, null, null);
  return null;
end $$;
create trigger count after insert on objections.objection for each row execute function supervision.count_objection();

revoke all on function supervision.append(uuid, timestamptz, text, text, timestamptz, uuid), supervision.count_opening(),
  supervision.count_issue(), supervision.count_end(), supervision.count_step(), supervision.count_return(),
  supervision.count_objection() from public;
grant execute on function supervision.append(uuid, timestamptz, text, text, timestamptz, uuid), supervision.count_opening(),
  supervision.count_issue(), supervision.count_end(), supervision.count_step(), supervision.count_return(),
  supervision.count_objection() to paten_app;

-- What happened before this release is folded like what happens now.
insert into supervision.delta (office, case_id, service, day, measure, detail, from_at, to_at)
select fact_view.office, fact_view.case_id, fact_view.service, fact_view.day, fact_view.measure, fact_view.detail,
       fact_view.from_at, fact_view.at
from supervision.fact_view;
