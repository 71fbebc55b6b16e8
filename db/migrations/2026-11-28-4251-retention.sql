-- The page of a document names the list that destroyed it, and that of the lists counts what was kept without reading the rest.
create index item_case on retention.item (case_id);
create index outcome_kept on retention.outcome (list) where not gone;
