-- How long an issued letter counts as new, so that the same request once more is told: for the regency to say.
alter table offices.regency add column like_requests jsonb;
