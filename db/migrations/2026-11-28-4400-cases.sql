-- How long people waited in a room is read by when they came to it: of an office, over months, and only who came with a number.
create index case_file_of_room on cases.case_file (office, registered_at) include (visit, service_key)
  where visit is not null;
