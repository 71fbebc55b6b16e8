-- What overturned a decision is kept by its number; whether that was an objection or an appeal, the line of its filing tells.
create function cases.is_appeal(asked_case uuid, asked_number text) returns boolean language sql stable as $$
  select exists (select from journal.line_view
                 where line_view.subject = asked_case and line_view.name = 'appeal.filed'
                   and line_view.facts ->> 'number' = asked_number) $$;
