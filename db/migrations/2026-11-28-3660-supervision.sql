-- What every act pays for being counted: a plan kept in the session, and no setting changed and changed back.
create or replace function supervision.append(of_case uuid, at timestamptz, measure text, detail text, from_at timestamptz, line uuid)
returns void language plpgsql as $$
begin
  insert into supervision.delta (office, line, case_id, service, day, measure, detail, from_at, to_at)
  select case_view.office, coalesce(append.line, nullif(current_setting('paten.line', true), '')::uuid), case_view.id,
         case_view.service_key, (append.at at time zone office_view.zone)::date, append.measure, append.detail,
         append.from_at, append.at
  from cases.case_view join offices.office_view on office_view.id = case_view.office
  where case_view.id = append.of_case;
end $$;
alter function supervision.count_opening() reset search_path;
alter function supervision.count_issue() reset search_path;
alter function supervision.count_end() reset search_path;
alter function supervision.count_step() reset search_path;
alter function supervision.count_return() reset search_path;
alter function supervision.count_objection() reset search_path;
