-- A case is found by its code, and by its village.
create index tracking_code_by_code on cases.tracking_code (code);
create index standing_village on cases.standing (office, village, case_id);
