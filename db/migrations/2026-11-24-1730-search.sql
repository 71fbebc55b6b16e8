-- People are found by a name somebody heard and wrote down, and by their telephone. Derived from the parties of the
-- cases; never a NIK. Keys are compared for equality only: nothing else may run before a row policy, so that no index
-- of arrays or trigrams would be used under one (the decision on search says more).
create schema search;
grant usage on schema search to paten_app;

-- One row a word of a name, and one for each two words that stand beside each other, written together.
create table search.name_word (
  office  uuid not null,
  word    text collate "C" not null,
  party   uuid not null,
  subject uuid not null,
  primary key (office, word, party) include (subject)
);
create index name_word_by_party on search.name_word (party);
select journal.declare('search.name_word', 'derived');

-- The words that names here are made of, under every key by which a misspelling of them is caught. A word that no name
-- bears any more may stay: it leads to nobody.
create table search.word_key (
  office uuid not null,
  key    text collate "C" not null,
  word   text collate "C" not null,
  primary key (office, key, word)
);
select journal.declare('search.word_key', 'derived');

create table search.phone (
  office  uuid not null,
  phone   text collate "C" not null,
  party   uuid not null,
  subject uuid not null,
  primary key (office, phone, party) include (subject)
);
create index phone_by_party on search.phone (party);
select journal.declare('search.phone', 'derived');

-- Whether anything is findable yet, for whoever keeps the parties.
create view search.name_word_view with (security_invoker = true) as
  select name_word.office, name_word.party, name_word.subject from search.name_word;
grant select on search.name_word_view to paten_app;
