-- How many files pass the share of their promise within an hour is told without reading all that lie open.
create index standing_soon on cases.standing (office, soon_at) where state = 'open';
