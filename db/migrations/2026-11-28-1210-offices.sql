-- The files of a pack as they were written, comments and all: what was applied can be given back as the same pack.
-- A pack applied before this release has none; applying it once more keeps them.
alter table offices.pack add column sources jsonb;
