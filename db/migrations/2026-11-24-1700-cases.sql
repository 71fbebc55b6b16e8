-- Who applies in which capacity, and everybody else a request names: several of a role, in their order. A person whose
-- identity is not known yet may stand beside the applicant while the file waits to be completed.
alter table cases.party
  add column ordinal      int not null default 0 check (ordinal between 0 and 49),
  add column registration text,
  add column post         text,
  add column relation     text,
  add column letter_seen  boolean,
  add column born_on      date,
  drop constraint party_check,
  add constraint party_identity check (
    kind <> 'person' or nik_cipher is not null or no_nik_reason is not null
    or role not in ('applicant', 'representative', 'proxy', 'guardian')),
  add constraint party_letter check ((role = 'proxy') = (letter_seen is not null));
drop index cases.party_by_case;
create unique index party_by_case on cases.party (case_id, role, ordinal);

-- Requests of the same person for the same service that were under way, and known to who registered this one.
alter table cases.case_file add column despite text[];
