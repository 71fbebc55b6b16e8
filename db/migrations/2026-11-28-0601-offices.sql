-- Who stands above whom in an office, 1 the highest, and which post has one holder at a time: the pack says both. Null in
-- rows of a pack that said neither.
alter table offices.post_kind add column level int check (level > 0), add column one_holder boolean;

create or replace view offices.post_kind_view with (security_invoker = true) as
  select post_kind.key, post_kind.office, post_kind.held_at, post_kind.name, post_kind.short, post_kind.form_of_address,
         post_kind.duties, post_kind.level, post_kind.one_holder
  from offices.post_kind
  where post_kind.ended_on is null;
