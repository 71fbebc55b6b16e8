-- The box in which a point of the regency lies, so that a point at sea or elsewhere is asked about.
alter table offices.regency add column bounds jsonb;
