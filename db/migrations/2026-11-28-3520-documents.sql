-- A letter may also be void without another in its place: declared so by who signs, on one of the grounds of UU 30/2014
-- article 66, with a reason, and the decision of a court or a superior where there is one.
alter table documents.voided_letter alter column replaced_by drop not null;
alter table documents.voided_letter
  add column ground   text check (ground in ('authority', 'procedure', 'substance', 'superior', 'court')),
  add column reason   text,
  add column decision text,
  add column officer  uuid references identity.officer,
  add column post     text;
alter table documents.voided_letter add constraint voided_why check (
  (replaced_by is null) = (ground is not null) and (ground is null) = (reason is null)
  and (ground is null) = (officer is null) and (ground is null) = (post is null));

create or replace view documents.letter_view with (security_invoker = true) as
  select letter.id, letter.office, letter.subject, letter.template, letter.sha256, letter.issued_at,
         number.written as number, voided_letter.voided_at, voided_letter.replaced_by,
         outside_number.source as number_source, voided_letter.reason as void_reason, voided_letter.ground as void_ground
  from documents.letter
  left join documents.number on number.id = letter.number
  left join documents.outside_number on outside_number.number = letter.number
  left join documents.voided_letter on voided_letter.letter = letter.id;
