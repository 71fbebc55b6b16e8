-- A letter whose retention is over keeps its number, its day and that it was issued; its words and bytes are gone.
alter table documents.letter drop constraint letter_check;
alter table documents.letter add constraint letter_check check (
  (number is null) = (issued_at is null) and (sha256 is null or issued_at is not null));

-- Forgets a file of an office, when no row names it any more: the foreign keys of all that name files decide.
create function documents.forget_file(office_given uuid, sha256_given text) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from documents.file where office = office_given and sha256 = sha256_given;
  return found;
exception when foreign_key_violation then
  return false;
end $$;

-- Whether any office of this node still names a file: several may keep the same content, and the bytes are one.
create function documents.is_kept(sha256_given text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from documents.file where sha256 = sha256_given)
$$;
revoke all on function documents.is_kept(text) from public;
grant execute on function documents.is_kept(text) to paten_app;
grant execute on function documents.forget_file(uuid, text) to paten_app;
