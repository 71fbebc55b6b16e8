-- How a cost was worked out, one line a charge, each with its article. What was fixed before was Rp0, and has none.
alter table fees.assessment
  add column lines jsonb,
  add constraint assessment_charge_has_lines check (amount_rupiah = 0 or (lines is not null and jsonb_array_length(lines) > 0));
