-- Papers that officers sign print their number and rank under the name.
create or replace view identity.officer_view with (security_invoker = true) as
  select officer.id, officer.office, officer.name, officer.address_as, officer.nip, officer.rank from identity.officer;
