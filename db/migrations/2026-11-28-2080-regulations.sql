-- What is asked in a form can rest on a regulation too: a question, or a check of what was answered.
alter table regulations.citation drop constraint citation_subject_kind_check;
alter table regulations.citation add constraint citation_subject_kind_check
  check (subject_kind in ('authority', 'service', 'requirement', 'form', 'tariff', 'deadline', 'letter'));
