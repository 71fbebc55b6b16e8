-- What is owed for standards is counted on the regency's page: it must not read a million promises to find a hundred duties.
create index run_of_standards on clock.run (office, due_at) where kind like 'standard-%';
