-- How many files lie open, late or soon late: read from the index alone, and from no row of the files themselves.
drop index cases.standing_office;
create index standing_office on cases.standing (office, due_at) include (state, soon_at)
  where state in ('open', 'incomplete');
