-- What else a ticket is for: further matters of one visit, by the keys of their groups.
alter table queue.ticket add also text[];
