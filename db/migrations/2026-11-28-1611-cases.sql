-- A file whose clock stands still is neither late nor soon: its list says for what it waits.
alter table cases.standing add column stopped text;
