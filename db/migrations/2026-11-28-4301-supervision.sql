-- How much lies open, how much of it is late and soon: sums by the hour in which promises end, so that a page reads hours and
-- not files. Kept like other figures: an act appends what came and went, a job folds it, pages read both in one statement.
create table supervision.stock_delta (
  seq     bigint generated always as identity,
  office  uuid not null,
  case_id uuid not null,
  n       smallint not null check (n in (1, -1)),
  state   text not null check (state in ('open', 'incomplete')),
  post    text,
  soon_at timestamptz,
  due_at  timestamptz,
  primary key (office, seq)
);
select journal.declare('supervision.stock_delta', 'derived');

-- Service '' is all of them. What lies at a post has no hour, and what passes its promise, or the share of it, in an hour no
-- post.
create table supervision.stock (
  office  uuid not null,
  service text not null,
  kind    text not null check (kind in ('open', 'incomplete', 'due', 'soon')),
  detail  text not null,
  hour    timestamptz not null,
  n       bigint not null,
  primary key (office, service, kind, detail, hour)
);
create index stock_emptied on supervision.stock (office) where n = 0;
select journal.declare('supervision.stock', 'derived');

-- The sums that a file is part of while it stands so.
create function supervision.stock_of(state text, post text, soon_at timestamptz, due_at timestamptz)
returns table (kind text, detail text, hour timestamptz) language sql stable as $$
  select sum.kind, sum.detail, sum.hour
  from (values
    (stock_of.state, case stock_of.state when 'open' then coalesce(stock_of.post, '') else '' end, timestamptz 'epoch'),
    ('due', '', case stock_of.state when 'open' then date_trunc('hour', stock_of.due_at, 'UTC') end),
    ('soon', '', case stock_of.state when 'open' then date_trunc('hour', stock_of.soon_at, 'UTC') end)
  ) as sum (kind, detail, hour)
  where sum.hour is not null
$$;
revoke all on function supervision.stock_of(text, text, timestamptz, timestamptz) from public;
grant execute on function supervision.stock_of(text, text, timestamptz, timestamptz) to paten_app;

-- What waits, as the sums it will be part of.
create view supervision.stock_waiting_view with (security_invoker = true) as
  select delta.office, service.key as service, sum.kind, sum.detail, sum.hour, delta.n::bigint as n, delta.seq
  from supervision.stock_delta as delta
  join cases.case_view on case_view.id = delta.case_id
  cross join lateral (values (case_view.service_key), ('')) as service (key)
  cross join lateral supervision.stock_of(delta.state, delta.post, delta.soon_at, delta.due_at) as sum;
grant select on supervision.stock_waiting_view to paten_app;

create function supervision.move_stock() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state in ('open', 'incomplete') then
    insert into supervision.stock_delta (office, case_id, n, state, post, soon_at, due_at)
    values (old.office, old.case_id, -1, old.state, old.post, old.soon_at, old.due_at);
  end if;
  if tg_op <> 'DELETE' and new.state in ('open', 'incomplete') then
    insert into supervision.stock_delta (office, case_id, n, state, post, soon_at, due_at)
    values (new.office, new.case_id, 1, new.state, new.post, new.soon_at, new.due_at);
  end if;
  return null;
end $$;
revoke all on function supervision.move_stock() from public;
grant execute on function supervision.move_stock() to paten_app;

create trigger stock_comes after insert on cases.standing for each row
  when (new.state in ('open', 'incomplete')) execute function supervision.move_stock();
create trigger stock_moves after update on cases.standing for each row
  when ((old.state in ('open', 'incomplete') or new.state in ('open', 'incomplete'))
    and (old.state, old.post, old.soon_at, old.due_at) is distinct from (new.state, new.post, new.soon_at, new.due_at))
  execute function supervision.move_stock();
create trigger stock_goes after delete on cases.standing for each row
  when (old.state in ('open', 'incomplete')) execute function supervision.move_stock();

-- What lies open at this release is folded like what comes to lie open now.
insert into supervision.stock_delta (office, case_id, n, state, post, soon_at, due_at)
select standing_view.office, standing_view.case_id, 1, standing_view.state, standing_view.post, standing_view.soon_at,
       standing_view.due_at
from cases.standing_view where standing_view.state in ('open', 'incomplete');
