-- What is left of the papers of a case that ended, so that those whose time is over are found by the day they ended, among
-- however many ended long ago and have nothing left: scans that were handed in, or only letter, people and answers.
alter table cases.standing add column papers_left text check (papers_left in ('scans', 'file'));
update cases.standing set papers_left =
  case when exists (select from cases.attachment where attachment.case_id = standing.case_id) then 'scans'
       when not exists (select from cases.forgotten where forgotten.case_id = standing.case_id) then 'file'
       when exists (select from cases.subject_view
                    join documents.letter_view on letter_view.subject = subject_view.subject
                    where subject_view.case_id = standing.case_id and letter_view.sha256 is not null) then 'file' end
where standing.ended_at is not null and standing.correcting is null;
create index standing_scans on cases.standing (office, service_version, ended_at, case_id) where papers_left = 'scans';
create index standing_papers on cases.standing (office, service_version, ended_at, case_id) where papers_left is not null;
