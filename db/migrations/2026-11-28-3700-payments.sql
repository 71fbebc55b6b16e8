-- One payment at the bank is one receipt: the reference of each is looked for before another is given, as it is typed or
-- with other spaces and letters.
create index receipt_by_reference on payments.receipt (office, means, upper(regexp_replace(reference, '\s', '', 'g')))
  where reference is not null;
