-- Every print and copy of a letter whose decision was overturned names the objection or appeal that did so.
alter table cases.notice add column overturned_by text;
