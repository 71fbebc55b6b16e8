-- The daily events of a counter: what was written wrong is amended, a slip is lost, a request is withdrawn, a better
-- photo comes, officers leave each other notes, and a file lies in one officer's hands. Each is a row that says who and when.
create table cases.amendment (
  case_id    uuid not null references cases.case_file,
  ordinal    int not null check (ordinal > 0),
  office     uuid not null,
  reason     text not null,
  officer    uuid not null references identity.officer,
  post       text not null,
  amended_at timestamptz not null,
  primary key (case_id, ordinal)
);
select journal.declare('cases.amendment', 'record');

-- What each field said before and after. A NIK is kept as it is everywhere: encrypted.
create table cases.amended_field (
  case_id uuid not null,
  ordinal int not null,
  name    text not null,
  office  uuid not null,
  was     jsonb,
  became  jsonb,
  primary key (case_id, ordinal, name),
  foreign key (case_id, ordinal) references cases.amendment
);
select journal.declare('cases.amended_field', 'record');

create table cases.withdrawal (
  case_id       uuid primary key references cases.case_file,
  office        uuid not null,
  reason        text not null,
  asked_by      text not null,
  relation      text not null check (relation in ('applicant', 'proxy')),
  identity_seen text not null,
  originals     text[] not null default '{}',
  officer       uuid not null references identity.officer,
  post          text not null,
  withdrawn_at  timestamptz not null
);
select journal.declare('cases.withdrawal', 'record');

create table cases.lost_slip (
  case_id       uuid not null references cases.case_file,
  replaced_at   timestamptz not null,
  office        uuid not null,
  asked_by      text not null,
  identity_seen text not null,
  officer       uuid not null references identity.officer,
  primary key (case_id, replaced_at)
);
select journal.declare('cases.lost_slip', 'record');
create unique index tracking_code_in_force on cases.tracking_code (case_id) where ended_at is null;

create table cases.replaced_attachment (
  attachment   uuid primary key references cases.attachment,
  office       uuid not null,
  case_id      uuid not null references cases.case_file,
  replaced_by  uuid not null references cases.attachment,
  reason       text not null,
  officer      uuid not null references identity.officer,
  replaced_at  timestamptz not null,
  check (attachment <> replaced_by)
);
create index replaced_attachment_by_case on cases.replaced_attachment (case_id);
select journal.declare('cases.replaced_attachment', 'record');

create table cases.note (
  id         uuid primary key,
  office     uuid not null,
  case_id    uuid not null references cases.case_file,
  answers    uuid references cases.note,
  text       text not null check (text <> ''),
  to_officer uuid references identity.officer,
  to_post    text,
  officer    uuid not null references identity.officer,
  post       text not null,
  written_at timestamptz not null,
  check (to_officer is null or to_post is null)
);
create index note_by_case on cases.note (case_id, written_at);
create index note_by_answered on cases.note (answers) where answers is not null;
create index note_to_somebody on cases.note (office, written_at) where to_officer is not null or to_post is not null;
select journal.declare('cases.note', 'record');

-- In whose hands a file lies among those who hold one post. The key is the guard: of two who take the same file from the
-- same picture, one is refused. It holds while so many steps are taken, so a file that moves on leaves all hands.
create table cases.keeping (
  case_id uuid not null references cases.case_file,
  steps   int not null check (steps >= 0),
  ordinal int not null check (ordinal > 0),
  office  uuid not null,
  keeper  uuid not null references identity.officer,
  post    text not null,
  reason  text not null default '',
  officer uuid not null references identity.officer,
  since   timestamptz not null,
  primary key (case_id, steps, ordinal)
);
select journal.declare('cases.keeping', 'record');

alter table cases.standing add column keeper uuid;
alter table cases.standing drop constraint standing_state_check;
alter table cases.standing add constraint standing_state_check
  check (state in ('incomplete', 'open', 'refused', 'withdrawn', 'closed'));
