-- An office that enacts a standard just as the baseline has it makes the service its own, and no pack makes an example of
-- it again.
alter table catalogue.offer add column enacted boolean not null default false;
