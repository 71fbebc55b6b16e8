-- A letter that another one replaced keeps its number, its bytes and its words, and says that it is void, since when and
-- by which letter. A number is never given again.
create table documents.voided_letter (
  letter      uuid primary key references documents.letter,
  office      uuid not null,
  replaced_by uuid not null unique references documents.letter,
  voided_at   timestamptz not null,
  check (letter <> replaced_by)
);
select journal.declare('documents.voided_letter', 'record');

create or replace view documents.letter_view with (security_invoker = true) as
  select letter.id, letter.office, letter.subject, letter.template, letter.sha256, letter.issued_at,
         number.written as number, voided_letter.voided_at, voided_letter.replaced_by
  from documents.letter
  left join documents.number on number.id = letter.number
  left join documents.voided_letter on voided_letter.letter = letter.id;
