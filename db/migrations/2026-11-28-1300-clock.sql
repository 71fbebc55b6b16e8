-- The steps of a service standard have limits of their own, two of them in years (PP 96/2012 articles 27, 30, 32, 33).
alter table clock.run drop constraint run_kind_check;
alter table clock.run add constraint run_kind_check check (kind in ('promise', 'answer', 'standard-publish',
  'standard-comments', 'standard-mend', 'standard-pledge', 'standard-evaluate', 'standard-review'));
alter table clock.run drop constraint run_unit_check;
alter table clock.run add constraint run_unit_check
  check (unit in ('working-minutes', 'working-days', 'days', 'hours', 'years'));
create index run_by_office_and_kind on clock.run (office, kind);
