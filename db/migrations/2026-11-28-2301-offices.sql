-- What a regency decides of absences: when one is told to it, how long an acting holder acts, what they may not do.
alter table offices.regency add column absences jsonb;
