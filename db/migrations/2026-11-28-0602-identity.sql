-- Nobody holds one post twice on a day, and a post of one holder has one. A text as a range of itself compares by equality
-- in the index of an exclusion, without an extension that another PostgreSQL may lack.
create type identity.one_text as range (subtype = text, collation = "C");

-- True when the pack said so on the day the post was given; rows from before know nothing of it, the rule reads them too.
alter table identity.post_holding add column one_holder boolean;
alter table identity.post_holding
  add constraint post_held_once exclude using gist (
    identity.one_text(officer::text || post, officer::text || post, '[]') with &&,
    daterange(valid_from, valid_until) with &&),
  add constraint post_held_by_one exclude using gist (
    identity.one_text(office::text || post, office::text || post, '[]') with &&,
    daterange(valid_from, valid_until) with &&) where (one_holder);
