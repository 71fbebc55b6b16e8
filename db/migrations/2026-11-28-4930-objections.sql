-- Who is sent a copy of an answer, as it stood on its paper: an appeal's goes to the office that decided before. Null in answers
-- that were given before, whose paper named nobody and prints again as it was.
alter table objections.decision add column copies jsonb;
