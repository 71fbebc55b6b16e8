-- What the public may read of an office (UU 25/2009 article 23(4)) as far as the pack knows it, each part with its source.
alter table offices.office add column profile jsonb;
