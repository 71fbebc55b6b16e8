-- What a regency owes in answers is counted among what its offices owe, however many promises run beside it.
create index run_of_answers on clock.run (office, kind)
  where ended_at is null and kind in ('answer', 'objection-answer', 'appeal-answer');
