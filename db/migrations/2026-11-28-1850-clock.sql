-- The calendar's page counts what each decided day moved; without this each count read every move of every office.
create index move_by_own_day on clock.move (own_day) where own_day is not null;

-- Every minute each office is asked for what fell due: only that is read, not all that still runs.
drop index clock.run_open;
create index run_open on clock.run (office, due_at) where ended_at is null;
