-- A user name belongs to one officer of the whole regency for ever, also of an office out of sight and after they left.
create function identity.username_known(username_given text) returns boolean
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from identity.officer where officer.username = username_given)
$$;
revoke all on function identity.username_known(text) from public;
grant execute on function identity.username_known(text) to paten_app;
