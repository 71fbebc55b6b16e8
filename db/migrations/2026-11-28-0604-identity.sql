-- Guesses at names that nobody has are counted as those at a name somebody has: a lock does not tell which there are. And a
-- device on which somebody signed in before counts its own, so that a stranger's guesses do not shut its owner out.
create table identity.guessed_name (
  name_hash    text primary key,
  failures     int not null,
  locked_until timestamptz,
  guessed_at   timestamptz not null
);
select journal.declare('identity.guessed_name', 'local');

create table identity.known_device (
  officer      uuid not null references identity.officer,
  device_hash  text not null,
  failures     int not null default 0,
  locked_until timestamptz,
  seen_at      timestamptz not null,
  primary key (officer, device_hash)
);
select journal.declare('identity.known_device', 'local');
