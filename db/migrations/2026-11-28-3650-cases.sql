-- What passed over a desk in a stretch of time, in which order, and by whom.
create index step_by_desk on cases.step (office, post, taken_at);
