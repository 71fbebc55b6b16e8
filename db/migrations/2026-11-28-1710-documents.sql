-- The register book is searched by the words of its lines, newest first, also where half a year bears the same name. Words
-- are compared for equality only, so that the row policies cost no index (the decision on search).
create table documents.book_word (
  office uuid not null,
  series text not null,
  year   int not null,
  word   text collate "C" not null,
  number int not null,
  primary key (office, series, year, word, number)
);
select journal.declare('documents.book_word', 'derived');

create index number_by_subject on documents.number (subject);

create view documents.number_view with (security_invoker = true) as
  select number.id, number.office, number.series, number.year, number.number, number.written, number.subject, number.taken_at
  from documents.number;
grant select on documents.number_view to paten_app;
