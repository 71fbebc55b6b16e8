-- Promises that ended in a stretch of time, for those who count them.
create index run_by_end on clock.run (office, ended_at) where kind = 'promise' and ended_at is not null;
