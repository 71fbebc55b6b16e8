-- The payment code on the wall of each office, as its bank gave it.
alter table offices.regency add column qris jsonb;
