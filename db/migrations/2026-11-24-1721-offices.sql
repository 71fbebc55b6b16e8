-- What a password must be is for the regency to say; a pack that says nothing gets what the program reads in the rule.
alter table offices.regency add column passwords jsonb;
