-- A day decided for every office of a regency at once is one decision of several offices' days.
alter table clock.own_day add column decision uuid;
create index own_day_by_decision on clock.own_day (decision) where decision is not null;
