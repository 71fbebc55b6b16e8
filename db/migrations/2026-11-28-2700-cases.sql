-- Somebody who comes once for several services hands their papers in once: the cases of one visit are linked, each of the
-- later ones to the first.
alter table cases.link drop constraint link_kind_check;
alter table cases.link add constraint link_kind_check check (kind in ('follows-from', 'needs-product', 'same-visit'));
create unique index link_one_visit on cases.link (case_id) where kind = 'same-visit' and ended_at is null;
