-- Every page of figures tells what changed them; an office's lines are mostly about something else.
create index line_of_corrections on journal.line (subject, event_at desc) where name = 'figures.corrected';
