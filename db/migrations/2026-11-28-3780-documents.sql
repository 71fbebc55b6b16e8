-- Whoever holds a letter that was declared void is told by whom, on what ground, and which decision of a court or a
-- superior stands behind it: with its number, and now its day.
alter table documents.voided_letter add column decided_on date;
alter table documents.voided_letter add constraint voided_decision check (decided_on is null or decision is not null);

create or replace view documents.letter_view with (security_invoker = true) as
  select letter.id, letter.office, letter.subject, letter.template, letter.sha256, letter.issued_at,
         number.written as number, voided_letter.voided_at, voided_letter.replaced_by,
         outside_number.source as number_source, voided_letter.reason as void_reason, voided_letter.ground as void_ground,
         voided_letter.officer as void_officer, voided_letter.post as void_post,
         voided_letter.decision as void_decision, voided_letter.decided_on as void_decided_on
  from documents.letter
  left join documents.number on number.id = letter.number
  left join documents.outside_number on outside_number.number = letter.number
  left join documents.voided_letter on voided_letter.letter = letter.id;
