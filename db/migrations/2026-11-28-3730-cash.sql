-- Under row policies only what leaks nothing goes by an index: comparing does, lower() and LIKE do not. Papers are found
-- between two bounds, and amounts in the order of their lines.
drop index cash.entry_by_paper;
create index entry_by_paper on cash.entry (day, paper collate "C");
create index entry_by_amount on cash.entry (day, amount_rupiah, ordinal);
