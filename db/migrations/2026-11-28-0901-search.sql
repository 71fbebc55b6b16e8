-- Whoever bears one word of a question is asked for the other words of their name: many people at once, and each answer
-- from the index alone.
drop index search.name_word_by_party;
create index name_word_by_party on search.name_word (party) include (office, word);
