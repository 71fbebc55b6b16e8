-- One payment at the bank is one receipt, whichever means was chosen for it. As a column the reference is compared by a plain
-- `=`, which an index serves under row policies; an expression over functions it does not.
alter table payments.receipt add column reference_key text
  generated always as (upper(regexp_replace(reference, '\s', '', 'g'))) stored;
drop index payments.receipt_by_reference;
create index receipt_by_reference on payments.receipt (office, reference_key) where reference_key is not null;
