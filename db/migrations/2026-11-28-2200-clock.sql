-- An applicant may have a limit to come; and a promise or a duty may begin again, when a case that had ended goes on.
alter table clock.run drop constraint run_kind_check;
alter table clock.run add constraint run_kind_check check (kind in ('promise', 'answer', 'completion', 'standard-publish',
  'standard-comments', 'standard-mend', 'standard-pledge', 'standard-evaluate', 'standard-review'));
alter table clock.run drop constraint run_subject_kind_key;
create unique index run_under_way on clock.run (subject, kind) where ended_at is null;
create index run_by_subject on clock.run (subject, kind, started_at);
