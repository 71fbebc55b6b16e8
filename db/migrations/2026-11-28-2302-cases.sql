-- A file out of the hands of somebody who is away, at a post that several hold, lies in nobody's hands until one takes it.
alter table cases.keeping alter column keeper drop not null;
