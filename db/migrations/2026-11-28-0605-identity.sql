-- Each wrong password forgets the old guesses at names that nobody has: found by their time, not among all of them.
create index guessed_name_by_time on identity.guessed_name (guessed_at);
