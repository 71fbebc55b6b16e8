-- When each kiosk and board was last heard, so that one that fell silent is noticed. Beside its token, and as local: a node
-- that was restored knows of none, and says so.
alter table devices.token add column heard_at timestamptz;
