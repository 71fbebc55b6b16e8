-- The counter offers first the services that its officer registered last.
create index case_file_registered_by_idx on cases.case_file (registered_by, registered_at desc);
