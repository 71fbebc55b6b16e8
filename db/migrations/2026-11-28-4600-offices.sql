-- Which post stands directly above another in the same office, with how sure that is: the pack says it. Null in rows of a
-- pack that did not.
alter table offices.post_kind add column superior jsonb;
