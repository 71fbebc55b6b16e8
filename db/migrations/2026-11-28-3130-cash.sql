-- The book of a month is read without adding up its lines: only the few that go out are, and papers are found by their number.
create index entry_out on cash.entry (day) where kind <> 'receipt';
create index entry_by_paper on cash.entry (office, lower(paper) text_pattern_ops);
