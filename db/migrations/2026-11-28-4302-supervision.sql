-- A page reads the month that runs of every service, however many months lie before it.
create index roll_by_month on supervision.roll (office, first_day) where grain = 'month';
