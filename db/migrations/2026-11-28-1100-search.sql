-- Words of names are few and people are many: whoever asked for two common names over all offices waited for thousands of
-- people to be asked for the rest of their name. So every two words of a name are kept as one word as well, each list of
-- bearers stands in one place of the index for all offices, and one row a party holds the rest, the telephone backwards
-- too, so that its last digits are its beginning. What was here is made anew from the parties at the next start.
drop view search.name_word_view;
drop table search.phone;
delete from journal.declared where place = 'search.phone';
truncate search.name_word, search.word_key;

create table search.findable (
  party   uuid primary key,
  office  uuid not null,
  subject uuid not null,
  words   text[] collate "C" not null,
  phone_backwards text collate "C"
);
create index findable_by_phone on search.findable (phone_backwards, office, party) where phone_backwards is not null;
select journal.declare('search.findable', 'derived');

drop index search.name_word_by_party;
alter table search.name_word drop constraint name_word_pkey, drop column subject, add primary key (word, office, party);
alter table search.word_key drop constraint word_key_pkey, add primary key (key, word, office);

-- Whether anything is findable yet, for whoever keeps the parties.
create view search.findable_view with (security_invoker = true) as
  select findable.office, findable.party, findable.subject from search.findable;
grant select on search.findable_view to paten_app;
