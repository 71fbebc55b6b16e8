-- A letter leaves the office in more ways than over the counter: to another agency, or by post with its number; several
-- sheets at once; and it is proved by a signature on paper or a photo of the receipt.
alter table cases.handover drop constraint handover_relation_check;
alter table cases.handover add constraint handover_relation_check
  check (relation in ('applicant', 'proxy', 'agency', 'post'));
alter table cases.handover
  add column sheets   int check (sheets between 1 and 99),
  add column proof    text check (proof in ('signed', 'photo')),
  add column tracking text,
  add column letter_seen boolean;
