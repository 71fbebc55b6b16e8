-- From where on the regency is told what its figures show.
alter table offices.regency add column findings jsonb;
