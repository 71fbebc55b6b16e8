-- That a letter was declared void, and that its correction was turned down, are decisions one may object to.
alter table objections.objection drop constraint objection_against_check;
alter table objections.objection add constraint objection_against_check
  check (against in ('refusal', 'lapse', 'delay', 'answer', 'voided', 'turned-down'));
