-- Figures tell what was entered long after it happened: a line is also read with when it arrived.
create or replace view journal.line_view with (security_invoker = true) as
  select line.id, line.office, line.name, line.subject, line.by_kind, line.by_id, line.by_post, line.facts, line.event_at,
         line.seq, seal.number as seal, line.arrived_at
  from journal.line left join journal.seal on seal.line = line.id;

-- A file that was returned keeps no row of its own, for the applicant comes again; its line is found by when it was.
create index line_of_returns on journal.line (office, event_at) where name = 'case.returned-incomplete';
