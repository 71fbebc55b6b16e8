-- An objection and an appeal are answered within so many days, or silence grants them (UU 30/2014 articles 77 and 78).
alter table clock.run drop constraint run_kind_check;
alter table clock.run add constraint run_kind_check check (kind in ('promise', 'answer', 'completion', 'objection-answer',
  'appeal-answer', 'standard-publish', 'standard-comments', 'standard-mend', 'standard-pledge', 'standard-evaluate',
  'standard-review'));
