-- The lines of a book are also found by the kind of letter they are of: its name behind an equals sign, beside their words.
insert into documents.book_word (office, series, year, word, number)
select number.office, number.series, number.year, '=' || (letter.frozen -> 'service' ->> 'title'), number.number
from documents.letter join documents.number on number.id = letter.number
where letter.frozen -> 'service' ->> 'title' <> ''
on conflict do nothing;

insert into documents.book_word (office, series, year, word, number)
select number.office, number.series, number.year, '=' || (version.definition -> 'name' ->> 'id'), number.number
from documents.number
join cases.case_file on case_file.id = number.subject and number.series = 'case'
join catalogue.version on version.id = case_file.service_version
where version.definition -> 'name' ->> 'id' <> ''
on conflict do nothing;
