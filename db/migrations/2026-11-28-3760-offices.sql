-- A post of the regency may belong to a unit of its own, such as the inspectorate: its pages name that one, not the section
-- that runs the program.
alter table offices.post_kind add column unit jsonb;
