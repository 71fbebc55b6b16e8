-- Who may sign in the holder's place while the holder is away: such a file stands on the substitute's list too, and the
-- list of an office with thousands of open files finds the few of them by an index of their own.
alter table cases.standing add column substitutes text[];
update cases.standing set substitutes = (
  select array_agg(named.value ->> 'post') from jsonb_array_elements(version.body -> 'substitutes') as named (value))
from cases.case_file
join authority.version on version.id = case_file.authority
join catalogue.version as service on service.id = case_file.service_version
where case_file.id = standing.case_id and standing.state = 'open'
  and jsonb_typeof(version.body -> 'substitutes') = 'array'
  and exists (select 1 from jsonb_array_elements(service.definition -> 'procedure') as one (value)
              where one.value ->> 'key' = standing.step and one.value ->> 'does' = 'sign')
  and not exists (select 1 from cases.refusal_proposal as proposal
                  where proposal.case_id = case_file.id and proposal.dropped_at is null);
create index standing_substitutes on cases.standing (office, due_at) where substitutes is not null;
