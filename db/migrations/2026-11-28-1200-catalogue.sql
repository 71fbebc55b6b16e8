-- A kecamatan may promise more than the baseline of its regency, never less: a version of its own, laid over the baseline.
-- What was enacted or given up on screen is the office's own from then on, and no pack changes it.
alter table catalogue.version
  add column for_office uuid references offices.office,
  add column stricter jsonb,
  add column enacted boolean not null default false,
  add column given_up boolean not null default false,
  add check ((for_office is null) = (stricter is null)),
  add check (for_office is not null or not (enacted or given_up));

drop index catalogue.one_open_version;
create unique index one_open_version on catalogue.version (service_id, for_office) nulls not distinct
  where valid_until is null;

create or replace function catalogue.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if (new.service_id, new.definition, new.hash, new.valid_from, new.for_office, new.stricter, new.enacted)
     is distinct from
     (old.service_id, old.definition, old.hash, old.valid_from, old.for_office, old.stricter, old.enacted) then
    raise exception 'a version of a service is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $$;
