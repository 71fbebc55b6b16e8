-- A receipt of the state, such as an NTPN, proves one payment: its number is looked for before it is recorded for another file.
-- As a column it is compared by a plain `=`, which an index serves under row policies.
alter table cases.payment add column receipt_key text
  generated always as (upper(regexp_replace(receipt, '\s', '', 'g'))) stored;
create index payment_by_receipt on cases.payment (office, receipt_key) where receipt_key is not null;
