-- Who serves an office sees the seals of its lines only: the moment of another's seal would tell when something was written.
alter table journal.seal enable row level security;
create policy territory on journal.seal for select to paten_app
  using (office = any ((select journal.scope())::uuid[]));
create policy sealer on journal.seal to paten_sealer using (true) with check (true);
revoke select on journal.unsealed from paten_app;
