-- What the migrations make, written by ./paten schema and checked by tests/house/schema.test.ts. Never run.

create schema alerts;
grant usage on schema alerts to paten_app;

create table alerts.alert (
  id uuid not null,
  office uuid not null,
  kind text not null,
  matter text not null,
  officer uuid not null,
  facts jsonb not null,
  raised_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  cleared_at timestamp with time zone,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX alert_of_officer ON alerts.alert USING btree (officer, raised_at) WHERE (cleared_at IS NULL);
CREATE UNIQUE INDEX alert_open ON alerts.alert USING btree (office, kind, matter, officer) WHERE (cleared_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON alerts.alert FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON alerts.alert FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table alerts.alert enable row level security;
create policy territory on alerts.alert for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on alerts.alert to paten_app;

create table alerts.threshold (
  id uuid not null,
  office uuid not null,
  key text not null,
  ordinal integer not null,
  value integer not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  set_at timestamp with time zone not null,
  constraint threshold_pkey PRIMARY KEY (id),
  constraint threshold_office_key_ordinal_key UNIQUE (office, key, ordinal),
  constraint threshold_ordinal_check CHECK ((ordinal > 0)),
  constraint threshold_reason_check CHECK ((btrim(reason) <> ''::text)),
  constraint threshold_value_check CHECK ((value >= 0)),
  constraint threshold_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON alerts.threshold FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON alerts.threshold FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table alerts.threshold enable row level security;
create policy territory on alerts.threshold for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on alerts.threshold to paten_app;

create schema archive;
grant usage on schema archive to paten_app;

create table archive.copy (
  id uuid not null,
  office uuid not null,
  letter uuid not null,
  ordinal integer not null,
  for_whom text not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  made_at timestamp with time zone not null,
  constraint copy_pkey PRIMARY KEY (id),
  constraint copy_letter_ordinal_key UNIQUE (letter, ordinal),
  constraint copy_ordinal_check CHECK ((ordinal > 0)),
  constraint copy_letter_fkey FOREIGN KEY (letter) REFERENCES documents.letter(id),
  constraint copy_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON archive.copy FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON archive.copy FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table archive.copy enable row level security;
create policy territory on archive.copy for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on archive.copy to paten_app;

create table archive.loan (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  borrower text not null,
  purpose text not null,
  due_on date not null,
  officer uuid not null,
  post text not null,
  lent_at timestamp with time zone not null,
  returned_to uuid,
  returned_post text,
  returned_at timestamp with time zone,
  constraint loan_pkey PRIMARY KEY (id),
  constraint loan_check CHECK ((((returned_at IS NULL) = (returned_to IS NULL)) AND ((returned_at IS NULL) = (returned_post IS NULL)))),
  constraint loan_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint loan_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint loan_returned_to_fkey FOREIGN KEY (returned_to) REFERENCES identity.officer(id)
);
CREATE INDEX loan_by_case ON archive.loan USING btree (case_id);
CREATE INDEX loan_by_office ON archive.loan USING btree (office, due_on) WHERE (returned_at IS NULL);
CREATE UNIQUE INDEX loan_open ON archive.loan USING btree (case_id) WHERE (returned_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON archive.loan FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON archive.loan FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table archive.loan enable row level security;
create policy territory on archive.loan for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on archive.loan to paten_app;

create table archive.place (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  room text not null,
  cabinet text not null,
  box text not null,
  folder text not null,
  officer uuid not null,
  post text not null,
  placed_at timestamp with time zone not null,
  constraint place_pkey PRIMARY KEY (id),
  constraint place_case_id_ordinal_key UNIQUE (case_id, ordinal),
  constraint place_ordinal_check CHECK ((ordinal > 0)),
  constraint place_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint place_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON archive.place FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON archive.place FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table archive.place enable row level security;
create policy territory on archive.place for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on archive.place to paten_app;

create table archive.reminder (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  way text not null,
  officer uuid not null,
  post text not null,
  reminded_at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (id),
  constraint reminder_case_id_ordinal_key UNIQUE (case_id, ordinal),
  constraint reminder_ordinal_check CHECK ((ordinal > 0)),
  constraint reminder_way_check CHECK ((way = ANY (ARRAY['telephone'::text, 'message'::text, 'visit'::text]))),
  constraint reminder_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint reminder_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON archive.reminder FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON archive.reminder FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table archive.reminder enable row level security;
create policy territory on archive.reminder for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on archive.reminder to paten_app;

create table archive.reminder_due (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  due_at timestamp with time zone not null,
  constraint reminder_due_pkey PRIMARY KEY (id),
  constraint reminder_due_case_id_ordinal_key UNIQUE (case_id, ordinal),
  constraint reminder_due_ordinal_check CHECK ((ordinal > 0)),
  constraint reminder_due_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON archive.reminder_due FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON archive.reminder_due FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table archive.reminder_due enable row level security;
create policy territory on archive.reminder_due for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on archive.reminder_due to paten_app;

create schema authority;
grant usage on schema authority to paten_app;

create table authority.closing (
  id uuid not null,
  office uuid not null,
  code text not null,
  closes_on date not null,
  what text not null,
  regulation text,
  article text,
  reason text not null,
  before jsonb not null,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  constraint closing_pkey PRIMARY KEY (id),
  constraint closing_check CHECK (((what = 'ended'::text) OR (regulation IS NOT NULL))),
  constraint closing_what_check CHECK ((what = ANY (ARRAY['ended'::text, 'revoked'::text]))),
  constraint closing_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES identity.officer(id)
);
CREATE INDEX closing_by_code ON authority.closing USING btree (code);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON authority.closing FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON authority.closing FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table authority.closing enable row level security;
create policy territory on authority.closing for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on authority.closing to paten_app;

create table authority.closing_cancelled (
  closing uuid not null,
  office uuid not null,
  reason text not null,
  cancelled_by uuid not null,
  cancelled_at timestamp with time zone not null,
  constraint closing_cancelled_pkey PRIMARY KEY (closing),
  constraint closing_cancelled_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES identity.officer(id),
  constraint closing_cancelled_closing_fkey FOREIGN KEY (closing) REFERENCES authority.closing(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON authority.closing_cancelled FOR EACH ROW EXECUTE FUNCTION journal.keep_image('closing');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON authority.closing_cancelled FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table authority.closing_cancelled enable row level security;
create policy territory on authority.closing_cancelled for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on authority.closing_cancelled to paten_app;

create table authority.version (
  id uuid not null,
  office uuid not null,
  code text not null,
  body jsonb not null,
  hash text not null,
  holders uuid[],
  illustrative boolean not null,
  valid_from date not null,
  valid_until date,
  entered_by uuid,
  runs_on boolean not null default false,
  lawful_from date,
  entered_at timestamp with time zone,
  constraint version_pkey PRIMARY KEY (id),
  constraint in_use_after_it_holds CHECK ((lawful_from <= valid_from)),
  constraint version_check CHECK ((valid_until >= valid_from)),
  constraint version_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id),
  constraint version_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id)
);
CREATE UNIQUE INDEX one_open_version ON authority.version USING btree (office, code, COALESCE(holders, '{}'::uuid[])) WHERE (valid_until IS NULL);
CREATE INDEX version_by_code ON authority.version USING btree (office, code);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON authority.version FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_rewriting BEFORE UPDATE ON authority.version FOR EACH ROW EXECUTE FUNCTION authority.refuse_rewriting();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON authority.version FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table authority.version enable row level security;
create policy territory on authority.version for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on authority.version to paten_app;

create view authority.version_view with (security_invoker=true) as
 SELECT id,
    office,
    code,
    holders,
    illustrative,
    valid_from,
    valid_until
   FROM authority.version;
grant select on authority.version_view to paten_app;

CREATE OR REPLACE FUNCTION authority.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.code, new.body, new.hash, new.holders, new.illustrative, new.valid_from, new.lawful_from, new.entered_at)
     is distinct from (old.code, old.body, old.hash, old.holders, old.illustrative, old.valid_from, old.lawful_from,
                       old.entered_at) then
    raise exception 'a version of an authority is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $function$;
-- anyone may execute it

create schema cases;
grant usage on schema cases to paten_app;

create table cases.amended_field (
  case_id uuid not null,
  ordinal integer not null,
  name text not null,
  office uuid not null,
  was jsonb,
  became jsonb,
  constraint amended_field_pkey PRIMARY KEY (case_id, ordinal, name),
  constraint amended_field_case_id_ordinal_fkey FOREIGN KEY (case_id, ordinal) REFERENCES cases.amendment(case_id, ordinal)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.amended_field FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal', 'name');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.amended_field FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.amended_field enable row level security;
create policy territory on cases.amended_field for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.amended_field to paten_app;

create table cases.amendment (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  amended_at timestamp with time zone not null,
  constraint amendment_pkey PRIMARY KEY (case_id, ordinal),
  constraint amendment_ordinal_check CHECK ((ordinal > 0)),
  constraint amendment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint amendment_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.amendment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.amendment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.amendment enable row level security;
create policy territory on cases.amendment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.amendment to paten_app;

create table cases.attachment (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  requirement text not null,
  sha256 text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_case_id_requirement_sha256_key UNIQUE (case_id, requirement, sha256),
  constraint attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint attachment_office_sha256_fkey FOREIGN KEY (office, sha256) REFERENCES documents.file(office, sha256)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.attachment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.attachment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.attachment enable row level security;
create policy territory on cases.attachment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.attachment to paten_app;

create table cases.blank_slip (
  id uuid not null,
  office uuid not null,
  number text not null,
  code text not null,
  batch uuid not null,
  printed_by uuid not null,
  printed_at timestamp with time zone not null,
  spoiled_by uuid,
  spoiled_at timestamp with time zone,
  spoiled_reason text,
  constraint blank_slip_pkey PRIMARY KEY (id),
  constraint blank_slip_number_key UNIQUE (number),
  constraint blank_slip_check CHECK ((((spoiled_by IS NULL) = (spoiled_at IS NULL)) AND ((spoiled_by IS NULL) = (spoiled_reason IS NULL)))),
  constraint blank_slip_printed_by_fkey FOREIGN KEY (printed_by) REFERENCES identity.officer(id),
  constraint blank_slip_spoiled_by_fkey FOREIGN KEY (spoiled_by) REFERENCES identity.officer(id)
);
CREATE INDEX blank_slip_by_office ON cases.blank_slip USING btree (office, printed_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.blank_slip FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.blank_slip FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.blank_slip enable row level security;
create policy territory on cases.blank_slip for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.blank_slip to paten_app;

create table cases.case_file (
  id uuid not null,
  office uuid not null,
  number text not null,
  service_key text not null,
  service_version uuid not null,
  authority uuid not null,
  village uuid not null,
  fields jsonb not null,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  despite text[],
  visit uuid,
  constraint case_file_pkey PRIMARY KEY (id),
  constraint case_file_number_key UNIQUE (number),
  constraint case_file_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint case_file_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES identity.officer(id)
);
CREATE INDEX case_file_by_service ON cases.case_file USING btree (office, service_key, registered_at);
CREATE INDEX case_file_by_visit ON cases.case_file USING btree (visit) WHERE (visit IS NOT NULL);
CREATE INDEX case_file_of_room ON cases.case_file USING btree (office, registered_at) INCLUDE (visit, service_key) WHERE (visit IS NOT NULL);
CREATE INDEX case_file_registered_by_idx ON cases.case_file USING btree (registered_by, registered_at DESC);
CREATE TRIGGER count_visit AFTER INSERT ON cases.case_file FOR EACH ROW WHEN ((new.visit IS NOT NULL)) EXECUTE FUNCTION supervision.count_visit();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.case_file FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.case_file FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.case_file enable row level security;
create policy territory on cases.case_file for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.case_file to paten_app;

create table cases.corrected_field (
  correction uuid not null,
  name text not null,
  office uuid not null,
  was jsonb,
  became jsonb,
  constraint corrected_field_pkey PRIMARY KEY (correction, name),
  constraint corrected_field_correction_fkey FOREIGN KEY (correction) REFERENCES cases.correction(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.corrected_field FOR EACH ROW EXECUTE FUNCTION journal.keep_image('correction', 'name');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.corrected_field FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.corrected_field enable row level security;
create policy territory on cases.corrected_field for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.corrected_field to paten_app;

create table cases.correction (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  replaces uuid not null,
  fault text not null,
  reason text not null,
  asked_by text,
  identity_seen text,
  paper_back boolean,
  before_handover boolean not null,
  became jsonb not null,
  officer uuid not null,
  post text not null,
  requested_at timestamp with time zone not null,
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_case_id_ordinal_key UNIQUE (case_id, ordinal),
  constraint correction_check CHECK (((asked_by IS NULL) = (identity_seen IS NULL))),
  constraint correction_check1 CHECK ((before_handover = (paper_back IS NULL))),
  constraint correction_fault_check CHECK ((fault = ANY (ARRAY['office'::text, 'applicant'::text, 'document'::text]))),
  constraint correction_ordinal_check CHECK ((ordinal > 0)),
  constraint correction_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint correction_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.correction FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.correction FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.correction enable row level security;
create policy territory on cases.correction for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.correction to paten_app;

create table cases.correction_handover (
  correction uuid not null,
  office uuid not null,
  collected_by text not null,
  relation text not null,
  identity_seen text not null,
  paper_back boolean,
  officer uuid not null,
  post text not null,
  handed_at timestamp with time zone not null,
  sheets integer,
  proof text,
  tracking text,
  letter_seen boolean,
  constraint correction_handover_pkey PRIMARY KEY (correction),
  constraint correction_handover_proof_check CHECK ((proof = ANY (ARRAY['signed'::text, 'photo'::text]))),
  constraint correction_handover_relation_check CHECK ((relation = ANY (ARRAY['applicant'::text, 'proxy'::text, 'agency'::text, 'post'::text]))),
  constraint correction_handover_sheets_check CHECK (((sheets >= 1) AND (sheets <= 99))),
  constraint correction_handover_correction_fkey FOREIGN KEY (correction) REFERENCES cases.correction(id),
  constraint correction_handover_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.correction_handover FOR EACH ROW EXECUTE FUNCTION journal.keep_image('correction');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.correction_handover FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.correction_handover enable row level security;
create policy territory on cases.correction_handover for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.correction_handover to paten_app;

create table cases.correction_overturning (
  id uuid not null,
  office uuid not null,
  correction uuid not null,
  reason text not null,
  turned_down_by uuid not null,
  turned_down_post text not null,
  turned_down_at timestamp with time zone not null,
  ground text not null,
  officer uuid not null,
  post text not null,
  overturned_at timestamp with time zone not null,
  constraint correction_overturning_pkey PRIMARY KEY (id),
  constraint correction_overturning_correction_fkey FOREIGN KEY (correction) REFERENCES cases.correction(id),
  constraint correction_overturning_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint correction_overturning_turned_down_by_fkey FOREIGN KEY (turned_down_by) REFERENCES identity.officer(id)
);
CREATE INDEX overturning_by_correction ON cases.correction_overturning USING btree (correction, overturned_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.correction_overturning FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.correction_overturning FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.correction_overturning enable row level security;
create policy territory on cases.correction_overturning for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.correction_overturning to paten_app;

create table cases.correction_step (
  correction uuid not null,
  does text not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  taken_at timestamp with time zone not null,
  constraint correction_step_pkey PRIMARY KEY (correction, does),
  constraint correction_step_does_check CHECK ((does = ANY (ARRAY['number'::text, 'archive'::text]))),
  constraint correction_step_correction_fkey FOREIGN KEY (correction) REFERENCES cases.correction(id),
  constraint correction_step_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.correction_step FOR EACH ROW EXECUTE FUNCTION journal.keep_image('correction', 'does');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.correction_step FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.correction_step enable row level security;
create policy territory on cases.correction_step for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.correction_step to paten_app;

create table cases.correction_turned_down (
  correction uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  turned_down_at timestamp with time zone not null,
  constraint correction_turned_down_pkey PRIMARY KEY (correction),
  constraint correction_turned_down_correction_fkey FOREIGN KEY (correction) REFERENCES cases.correction(id),
  constraint correction_turned_down_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.correction_turned_down FOR EACH ROW EXECUTE FUNCTION journal.keep_image('correction');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.correction_turned_down FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.correction_turned_down enable row level security;
create policy territory on cases.correction_turned_down for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.correction_turned_down to paten_app;

create table cases.desk_move (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  from_post text not null,
  to_post text not null,
  reason text not null,
  officer uuid not null,
  moved_at timestamp with time zone not null,
  constraint desk_move_pkey PRIMARY KEY (case_id, ordinal),
  constraint desk_move_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint desk_move_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.desk_move FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.desk_move FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.desk_move enable row level security;
create policy territory on cases.desk_move for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.desk_move to paten_app;

create table cases.disposition (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  instruction text not null,
  constraint disposition_pkey PRIMARY KEY (case_id, ordinal),
  constraint disposition_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.disposition FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.disposition FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.disposition enable row level security;
create policy territory on cases.disposition for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.disposition to paten_app;

create table cases.draft (
  id uuid not null,
  office uuid not null,
  officer uuid not null,
  body text,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_check CHECK (((body IS NULL) = (ended_at IS NOT NULL))),
  constraint draft_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX draft_by_officer ON cases.draft USING btree (officer) WHERE (ended_at IS NULL);
alter table cases.draft enable row level security;
create policy territory on cases.draft for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.draft to paten_app;

create table cases.errand (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  way text not null,
  carrier text not null,
  happened_on date not null,
  paper text not null,
  product text,
  expected_on date,
  constraint errand_pkey PRIMARY KEY (case_id, ordinal),
  constraint errand_way_check CHECK ((way = ANY (ARRAY['out'::text, 'back'::text, 'forwarded'::text]))),
  constraint errand_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.errand FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.errand FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.errand enable row level security;
create policy territory on cases.errand for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.errand to paten_app;

create table cases.forgotten (
  case_id uuid not null,
  office uuid not null,
  forgotten_at timestamp with time zone not null,
  constraint forgotten_pkey PRIMARY KEY (case_id),
  constraint forgotten_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.forgotten FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.forgotten FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.forgotten enable row level security;
create policy territory on cases.forgotten for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.forgotten to paten_app;

create table cases.handover (
  case_id uuid not null,
  office uuid not null,
  collected_by text not null,
  relation text not null,
  identity_seen text not null,
  originals text[] not null default '{}'::text[],
  officer uuid not null,
  handed_at timestamp with time zone not null,
  sheets integer,
  proof text,
  tracking text,
  letter_seen boolean,
  constraint handover_pkey PRIMARY KEY (case_id),
  constraint handover_proof_check CHECK ((proof = ANY (ARRAY['signed'::text, 'photo'::text]))),
  constraint handover_relation_check CHECK ((relation = ANY (ARRAY['applicant'::text, 'proxy'::text, 'agency'::text, 'post'::text]))),
  constraint handover_sheets_check CHECK (((sheets >= 1) AND (sheets <= 99))),
  constraint handover_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint handover_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.handover FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.handover FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.handover enable row level security;
create policy territory on cases.handover for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.handover to paten_app;

create table cases.inspection (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  went_on date not null,
  went text not null,
  findings text not null,
  latitude numeric(9,6) not null,
  longitude numeric(9,6) not null,
  outside boolean not null,
  constraint inspection_pkey PRIMARY KEY (case_id, ordinal),
  constraint inspection_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric))),
  constraint inspection_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric))),
  constraint inspection_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.inspection FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.inspection FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.inspection enable row level security;
create policy territory on cases.inspection for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.inspection to paten_app;

create table cases.keeping (
  case_id uuid not null,
  steps integer not null,
  ordinal integer not null,
  office uuid not null,
  keeper uuid,
  post text not null,
  reason text not null default ''::text,
  officer uuid not null,
  since timestamp with time zone not null,
  constraint keeping_pkey PRIMARY KEY (case_id, steps, ordinal),
  constraint keeping_ordinal_check CHECK ((ordinal > 0)),
  constraint keeping_steps_check CHECK ((steps >= 0)),
  constraint keeping_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint keeping_keeper_fkey FOREIGN KEY (keeper) REFERENCES identity.officer(id),
  constraint keeping_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.keeping FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'steps', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.keeping FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.keeping enable row level security;
create policy territory on cases.keeping for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.keeping to paten_app;

create table cases.lapse (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  due_at timestamp with time zone not null,
  reason text not null,
  told text not null,
  officer uuid not null,
  post text not null,
  lapsed_at timestamp with time zone not null,
  begun_by uuid,
  begun_at timestamp with time zone,
  asked_by text,
  identity_seen text,
  constraint lapse_pkey PRIMARY KEY (id),
  constraint lapse_check CHECK ((((begun_by IS NULL) = (begun_at IS NULL)) AND ((begun_by IS NULL) = (asked_by IS NULL)) AND ((begun_by IS NULL) = (identity_seen IS NULL)))),
  constraint lapse_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES identity.officer(id),
  constraint lapse_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint lapse_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX lapse_by_case ON cases.lapse USING btree (case_id);
CREATE INDEX lapse_by_moment ON cases.lapse USING btree (office, lapsed_at);
CREATE UNIQUE INDEX lapse_in_force ON cases.lapse USING btree (case_id) WHERE (begun_at IS NULL);
CREATE TRIGGER count AFTER INSERT ON cases.lapse FOR EACH ROW EXECUTE FUNCTION supervision.count_end('lapsed');
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.lapse FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.lapse FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.lapse enable row level security;
create policy territory on cases.lapse for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.lapse to paten_app;

create table cases.link (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  other uuid not null,
  kind text not null,
  officer uuid not null,
  post text not null,
  linked_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_check CHECK ((case_id <> other)),
  constraint link_check1 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint link_kind_check CHECK ((kind = ANY (ARRAY['follows-from'::text, 'needs-product'::text, 'same-visit'::text]))),
  constraint link_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.officer(id),
  constraint link_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint link_other_fkey FOREIGN KEY (other) REFERENCES cases.case_file(id)
);
CREATE INDEX link_by_other ON cases.link USING btree (other) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX link_in_force ON cases.link USING btree (case_id, other, kind) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX link_one_visit ON cases.link USING btree (case_id) WHERE ((kind = 'same-visit'::text) AND (ended_at IS NULL));
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.link FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.link FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.link enable row level security;
create policy territory on cases.link for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.link to paten_app;

create table cases.lost_slip (
  case_id uuid not null,
  replaced_at timestamp with time zone not null,
  office uuid not null,
  asked_by text not null,
  identity_seen text not null,
  officer uuid not null,
  constraint lost_slip_pkey PRIMARY KEY (case_id, replaced_at),
  constraint lost_slip_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint lost_slip_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.lost_slip FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'replaced_at');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.lost_slip FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.lost_slip enable row level security;
create policy territory on cases.lost_slip for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.lost_slip to paten_app;

create table cases.note (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  answers uuid,
  text text not null,
  to_officer uuid,
  to_post text,
  officer uuid not null,
  post text not null,
  written_at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (id),
  constraint note_check CHECK (((to_officer IS NULL) OR (to_post IS NULL))),
  constraint note_text_check CHECK ((text <> ''::text)),
  constraint note_answers_fkey FOREIGN KEY (answers) REFERENCES cases.note(id),
  constraint note_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint note_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint note_to_officer_fkey FOREIGN KEY (to_officer) REFERENCES identity.officer(id)
);
CREATE INDEX note_by_answered ON cases.note USING btree (answers) WHERE (answers IS NOT NULL);
CREATE INDEX note_by_case ON cases.note USING btree (case_id, written_at);
CREATE INDEX note_to_somebody ON cases.note USING btree (office, written_at) WHERE ((to_officer IS NOT NULL) OR (to_post IS NOT NULL));
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.note FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.note FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.note enable row level security;
create policy territory on cases.note for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.note to paten_app;

create table cases.notice (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  kind text not null,
  about uuid not null,
  issued_at timestamp with time zone not null,
  overturned_at timestamp with time zone,
  overturned_by text,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['voided'::text, 'turned-down'::text]))),
  constraint notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX notice_by_case ON cases.notice USING btree (case_id);
CREATE UNIQUE INDEX notice_kind_about ON cases.notice USING btree (kind, about) WHERE (overturned_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.notice FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.notice FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.notice enable row level security;
create policy territory on cases.notice for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.notice to paten_app;

create table cases.notice_handover (
  notice uuid not null,
  office uuid not null,
  collected_by text not null,
  relation text not null,
  identity_seen text not null,
  sheets integer,
  proof text,
  tracking text,
  letter_seen boolean,
  officer uuid not null,
  post text not null,
  handed_at timestamp with time zone not null,
  constraint notice_handover_pkey PRIMARY KEY (notice),
  constraint notice_handover_proof_check CHECK ((proof = ANY (ARRAY['signed'::text, 'photo'::text]))),
  constraint notice_handover_relation_check CHECK ((relation = ANY (ARRAY['applicant'::text, 'proxy'::text, 'agency'::text, 'post'::text]))),
  constraint notice_handover_sheets_check CHECK (((sheets >= 1) AND (sheets <= 99))),
  constraint notice_handover_notice_fkey FOREIGN KEY (notice) REFERENCES cases.notice(id),
  constraint notice_handover_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.notice_handover FOR EACH ROW EXECUTE FUNCTION journal.keep_image('notice');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.notice_handover FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.notice_handover enable row level security;
create policy territory on cases.notice_handover for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.notice_handover to paten_app;

create table cases.opening (
  case_id uuid not null,
  office uuid not null,
  officer uuid not null,
  opened_at timestamp with time zone not null,
  constraint opening_pkey PRIMARY KEY (case_id),
  constraint opening_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX opening_by_moment ON cases.opening USING btree (office, opened_at);
CREATE TRIGGER count AFTER INSERT ON cases.opening FOR EACH ROW EXECUTE FUNCTION supervision.count_opening();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.opening FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.opening FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.opening enable row level security;
create policy territory on cases.opening for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.opening to paten_app;

create table cases.overturning (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  proposal uuid,
  reason text not null,
  refused_by uuid not null,
  refused_post text not null,
  refused_at timestamp with time zone not null,
  collected_by text,
  relation text,
  identity_seen text,
  handed_by uuid,
  handed_at timestamp with time zone,
  step text,
  ground text not null,
  officer uuid not null,
  post text not null,
  overturned_at timestamp with time zone not null,
  constraint overturning_pkey PRIMARY KEY (id),
  constraint overturning_proposal_key UNIQUE (proposal),
  constraint overturning_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint overturning_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES identity.officer(id),
  constraint overturning_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint overturning_proposal_fkey FOREIGN KEY (proposal) REFERENCES cases.refusal_proposal(id),
  constraint overturning_refused_by_fkey FOREIGN KEY (refused_by) REFERENCES identity.officer(id)
);
CREATE INDEX overturning_by_case ON cases.overturning USING btree (case_id, overturned_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.overturning FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.overturning FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.overturning enable row level security;
create policy territory on cases.overturning for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.overturning to paten_app;

create table cases.paper_entry (
  case_id uuid not null,
  office uuid not null,
  blank uuid not null,
  reason text not null,
  happened_at timestamp with time zone not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint paper_entry_pkey PRIMARY KEY (case_id),
  constraint paper_entry_blank_key UNIQUE (blank),
  constraint paper_entry_blank_fkey FOREIGN KEY (blank) REFERENCES cases.blank_slip(id),
  constraint paper_entry_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint paper_entry_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.paper_entry FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.paper_entry FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.paper_entry enable row level security;
create policy territory on cases.paper_entry for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.paper_entry to paten_app;

create table cases.party (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  role text not null,
  kind text not null,
  name text not null,
  nik_cipher text,
  no_nik_reason text,
  phone text,
  address text,
  ordinal integer not null default 0,
  registration text,
  post text,
  relation text,
  letter_seen boolean,
  born_on date,
  constraint party_pkey PRIMARY KEY (id),
  constraint party_identity CHECK (((kind <> 'person'::text) OR (nik_cipher IS NOT NULL) OR (no_nik_reason IS NOT NULL) OR (role <> ALL (ARRAY['applicant'::text, 'representative'::text, 'proxy'::text, 'guardian'::text])))),
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'body'::text, 'village-government'::text]))),
  constraint party_letter CHECK (((role = 'proxy'::text) = (letter_seen IS NOT NULL))),
  constraint party_ordinal_check CHECK (((ordinal >= 0) AND (ordinal <= 49))),
  constraint party_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE UNIQUE INDEX party_by_case ON cases.party USING btree (case_id, role, ordinal);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.party FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.party FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.party enable row level security;
create policy territory on cases.party for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.party to paten_app;

create table cases.party_signature (
  case_id uuid not null,
  entry integer not null,
  ordinal integer not null,
  office uuid not null,
  role text not null,
  place integer not null,
  name text not null,
  signed_on date not null,
  identity text not null,
  officer uuid not null,
  at timestamp with time zone not null,
  constraint party_signature_pkey PRIMARY KEY (case_id, entry),
  constraint party_signature_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint party_signature_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.party_signature FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'entry');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.party_signature FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.party_signature enable row level security;
create policy territory on cases.party_signature for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.party_signature to paten_app;

create table cases.payment (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  amount_rupiah bigint not null,
  receipt text,
  paid_on date,
  receipt_key text generated always as (upper(regexp_replace(receipt, '\s'::text, ''::text, 'g'::text))) stored,
  constraint payment_pkey PRIMARY KEY (case_id, ordinal),
  constraint payment_amount_rupiah_check CHECK ((amount_rupiah >= 0)),
  constraint payment_check CHECK (((amount_rupiah = 0) OR ((receipt IS NOT NULL) AND (paid_on IS NOT NULL)))),
  constraint payment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX payment_by_receipt ON cases.payment USING btree (office, receipt_key) WHERE (receipt_key IS NOT NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.payment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.payment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.payment enable row level security;
create policy territory on cases.payment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.payment to paten_app;

create table cases.person_hash (
  party uuid not null,
  office uuid not null,
  hash text not null,
  constraint person_hash_pkey PRIMARY KEY (party),
  constraint person_hash_party_fkey FOREIGN KEY (party) REFERENCES cases.party(id)
);
CREATE INDEX person_hash_by_hash ON cases.person_hash USING btree (hash);
alter table cases.person_hash enable row level security;
create policy territory on cases.person_hash for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.person_hash to paten_app;

create table cases.reading (
  case_id uuid not null,
  officer uuid not null,
  day date not null,
  office uuid not null,
  post text not null,
  kind text not null,
  words text not null,
  given_at timestamp with time zone not null,
  constraint reading_pkey PRIMARY KEY (case_id, officer, day),
  constraint reading_check CHECK (((kind <> 'other'::text) OR (char_length(words) >= 5))),
  constraint reading_kind_check CHECK ((kind = ANY (ARRAY['at-counter'::text, 'by-telephone'::text, 'complaint'::text, 'supervision'::text, 'colleague'::text, 'other'::text]))),
  constraint reading_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint reading_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.reading FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'officer', 'day');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.reading FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.reading enable row level security;
create policy territory on cases.reading for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check (((office = ANY (( SELECT journal.scope() AS scope)::uuid[])) AND (EXISTS ( SELECT
   FROM cases.case_file
  WHERE ((case_file.id = reading.case_id) AND (case_file.office = reading.office))))));
grant insert, select, update (words) on cases.reading to paten_app;

create table cases.refusal (
  case_id uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  refused_at timestamp with time zone not null,
  constraint refusal_pkey PRIMARY KEY (case_id),
  constraint refusal_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint refusal_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX refusal_by_moment ON cases.refusal USING btree (office, refused_at);
CREATE TRIGGER count AFTER INSERT ON cases.refusal FOR EACH ROW EXECUTE FUNCTION supervision.count_end('refused');
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.refusal FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.refusal FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.refusal enable row level security;
create policy territory on cases.refusal for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.refusal to paten_app;

create table cases.refusal_proposal (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  reason text not null,
  basis text,
  officer uuid not null,
  post text not null,
  proposed_at timestamp with time zone not null,
  dropped_by uuid,
  dropped_at timestamp with time zone,
  dropped_reason text,
  overturned_at timestamp with time zone,
  constraint refusal_proposal_pkey PRIMARY KEY (id),
  constraint refusal_proposal_check CHECK ((((dropped_by IS NULL) = (dropped_at IS NULL)) AND ((dropped_by IS NULL) = (dropped_reason IS NULL)))),
  constraint refusal_proposal_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint refusal_proposal_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES identity.officer(id),
  constraint refusal_proposal_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX refusal_proposal_by_case ON cases.refusal_proposal USING btree (case_id);
CREATE UNIQUE INDEX refusal_proposal_under_way ON cases.refusal_proposal USING btree (case_id) WHERE ((dropped_at IS NULL) AND (overturned_at IS NULL));
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.refusal_proposal FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.refusal_proposal FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.refusal_proposal enable row level security;
create policy territory on cases.refusal_proposal for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.refusal_proposal to paten_app;

create table cases.replaced_attachment (
  attachment uuid not null,
  office uuid not null,
  case_id uuid not null,
  replaced_by uuid not null,
  reason text not null,
  officer uuid not null,
  replaced_at timestamp with time zone not null,
  constraint replaced_attachment_pkey PRIMARY KEY (attachment),
  constraint replaced_attachment_check CHECK ((attachment <> replaced_by)),
  constraint replaced_attachment_attachment_fkey FOREIGN KEY (attachment) REFERENCES cases.attachment(id),
  constraint replaced_attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint replaced_attachment_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint replaced_attachment_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES cases.attachment(id)
);
CREATE INDEX replaced_attachment_by_case ON cases.replaced_attachment USING btree (case_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.replaced_attachment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('attachment');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.replaced_attachment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.replaced_attachment enable row level security;
create policy territory on cases.replaced_attachment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.replaced_attachment to paten_app;

create table cases.requirement (
  case_id uuid not null,
  key text not null,
  office uuid not null,
  state text not null,
  remark text not null default ''::text,
  checked_by uuid not null,
  checked_at timestamp with time zone not null,
  constraint requirement_pkey PRIMARY KEY (case_id, key),
  constraint requirement_state_check CHECK ((state = ANY (ARRAY['received'::text, 'missing'::text, 'original-to-follow'::text]))),
  constraint requirement_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.requirement FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'key');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.requirement FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.requirement enable row level security;
create policy territory on cases.requirement for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.requirement to paten_app;

create table cases.standing (
  case_id uuid not null,
  office uuid not null,
  number text not null,
  service_version uuid not null,
  applicant text not null,
  village uuid not null,
  state text not null,
  step text,
  post text,
  seen integer not null,
  since timestamp with time zone not null,
  started_at timestamp with time zone,
  soon_at timestamp with time zone,
  due_at timestamp with time zone,
  ended_at timestamp with time zone,
  keeper uuid,
  correcting text,
  substitutes text[],
  stopped text,
  team text[],
  away_until date,
  lapses_at timestamp with time zone,
  papers_left text,
  constraint standing_pkey PRIMARY KEY (case_id),
  constraint standing_correcting_check CHECK ((correcting = ANY (ARRAY['requested'::text, 'approved'::text, 'issued'::text, 'archived'::text]))),
  constraint standing_papers_left_check CHECK ((papers_left = ANY (ARRAY['scans'::text, 'file'::text]))),
  constraint standing_state_check CHECK ((state = ANY (ARRAY['incomplete'::text, 'open'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text, 'closed'::text]))),
  constraint standing_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX standing_correcting ON cases.standing USING btree (office, post, since) WHERE (correcting IS NOT NULL);
CREATE INDEX standing_ended ON cases.standing USING btree (office, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX standing_lapsing ON cases.standing USING btree (office, lapses_at) WHERE (lapses_at IS NOT NULL);
CREATE INDEX standing_office ON cases.standing USING btree (office, due_at) INCLUDE (state, soon_at) WHERE (state = ANY (ARRAY['open'::text, 'incomplete'::text]));
CREATE INDEX standing_papers ON cases.standing USING btree (office, service_version, ended_at, case_id) WHERE (papers_left IS NOT NULL);
CREATE INDEX standing_scans ON cases.standing USING btree (office, service_version, ended_at, case_id) WHERE (papers_left = 'scans'::text);
CREATE INDEX standing_soon ON cases.standing USING btree (office, soon_at) WHERE (state = 'open'::text);
CREATE INDEX standing_substitutes ON cases.standing USING btree (office, due_at) WHERE (substitutes IS NOT NULL);
CREATE INDEX standing_village ON cases.standing USING btree (office, village, case_id);
CREATE INDEX standing_work ON cases.standing USING btree (office, post, due_at) WHERE (state = ANY (ARRAY['open'::text, 'incomplete'::text]));
CREATE TRIGGER stock_comes AFTER INSERT ON cases.standing FOR EACH ROW WHEN ((new.state = ANY (ARRAY['open'::text, 'incomplete'::text]))) EXECUTE FUNCTION supervision.move_stock();
CREATE TRIGGER stock_goes AFTER DELETE ON cases.standing FOR EACH ROW WHEN ((old.state = ANY (ARRAY['open'::text, 'incomplete'::text]))) EXECUTE FUNCTION supervision.move_stock();
CREATE TRIGGER stock_moves AFTER UPDATE ON cases.standing FOR EACH ROW WHEN ((((old.state = ANY (ARRAY['open'::text, 'incomplete'::text])) OR (new.state = ANY (ARRAY['open'::text, 'incomplete'::text]))) AND ((((old.state IS DISTINCT FROM new.state) OR (old.post IS DISTINCT FROM new.post)) OR (old.soon_at IS DISTINCT FROM new.soon_at)) OR (old.due_at IS DISTINCT FROM new.due_at)))) EXECUTE FUNCTION supervision.move_stock();
alter table cases.standing enable row level security;
create policy territory on cases.standing for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.standing to paten_app;

create table cases.step (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  step text not null,
  outcome text not null,
  to_step text,
  reason text,
  officer uuid not null,
  post text not null,
  taken_at timestamp with time zone not null,
  constraint step_pkey PRIMARY KEY (case_id, ordinal),
  constraint step_check CHECK (((outcome = ANY (ARRAY['sent-back'::text, 'reopened'::text])) = ((to_step IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint step_ordinal_check CHECK ((ordinal > 0)),
  constraint step_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'sent-back'::text, 'reopened'::text]))),
  constraint step_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint step_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX step_by_desk ON cases.step USING btree (office, post, taken_at);
CREATE TRIGGER count AFTER INSERT ON cases.step FOR EACH ROW WHEN ((new.outcome <> 'reopened'::text)) EXECUTE FUNCTION supervision.count_step();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.step FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.step FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.step enable row level security;
create policy territory on cases.step for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.step to paten_app;

create table cases.team_part (
  case_id uuid not null,
  entry integer not null,
  ordinal integer not null,
  office uuid not null,
  part text not null,
  outcome text not null,
  reason text not null,
  officer uuid not null,
  at timestamp with time zone not null,
  constraint team_part_pkey PRIMARY KEY (case_id, entry),
  constraint team_part_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'agreed'::text, 'disagreed'::text]))),
  constraint team_part_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint team_part_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.team_part FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'entry');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.team_part FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.team_part enable row level security;
create policy territory on cases.team_part for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.team_part to paten_app;

create table cases.told (
  case_id uuid not null,
  key text not null,
  office uuid not null,
  uncertain boolean not null,
  acknowledged boolean not null,
  officer uuid not null,
  told_at timestamp with time zone not null,
  constraint told_pkey PRIMARY KEY (case_id, key),
  constraint told_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint told_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.told FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'key');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.told FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.told enable row level security;
create policy territory on cases.told for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.told to paten_app;

create table cases.tracking_code (
  case_id uuid not null,
  issued_at timestamp with time zone not null,
  office uuid not null,
  code text not null,
  ended_at timestamp with time zone,
  constraint tracking_code_pkey PRIMARY KEY (case_id, issued_at),
  constraint tracking_code_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX tracking_code_by_code ON cases.tracking_code USING btree (code);
CREATE UNIQUE INDEX tracking_code_in_force ON cases.tracking_code USING btree (case_id) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.tracking_code FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'issued_at');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.tracking_code FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.tracking_code enable row level security;
create policy territory on cases.tracking_code for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.tracking_code to paten_app;

create table cases.verification (
  case_id uuid not null,
  ordinal integer not null,
  office uuid not null,
  minutes text not null,
  constraint verification_pkey PRIMARY KEY (case_id, ordinal),
  constraint verification_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.verification FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.verification FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.verification enable row level security;
create policy territory on cases.verification for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.verification to paten_app;

create table cases.visit_plan (
  case_id uuid not null,
  entry integer not null,
  ordinal integer not null,
  office uuid not null,
  planned_on date not null,
  order_number text not null,
  order_date date not null,
  goes text not null,
  told text not null,
  reason text not null,
  officer uuid not null,
  at timestamp with time zone not null,
  constraint visit_plan_pkey PRIMARY KEY (case_id, entry),
  constraint visit_plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint visit_plan_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.visit_plan FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id', 'entry');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.visit_plan FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.visit_plan enable row level security;
create policy territory on cases.visit_plan for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.visit_plan to paten_app;

create table cases.withdrawal (
  case_id uuid not null,
  office uuid not null,
  reason text not null,
  asked_by text not null,
  relation text not null,
  identity_seen text not null,
  originals text[] not null default '{}'::text[],
  officer uuid not null,
  post text not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawal_pkey PRIMARY KEY (case_id),
  constraint withdrawal_relation_check CHECK ((relation = ANY (ARRAY['applicant'::text, 'proxy'::text]))),
  constraint withdrawal_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint withdrawal_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX withdrawal_by_moment ON cases.withdrawal USING btree (office, withdrawn_at);
CREATE TRIGGER count AFTER INSERT ON cases.withdrawal FOR EACH ROW EXECUTE FUNCTION supervision.count_end('withdrawn');
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cases.withdrawal FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cases.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cases.withdrawal enable row level security;
create policy territory on cases.withdrawal for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cases.withdrawal to paten_app;

create view cases.case_view with (security_invoker=true) as
 SELECT id,
    office,
    number,
    service_key,
    registered_at
   FROM cases.case_file;
grant select on cases.case_view to paten_app;

create view cases.ended_view with (security_invoker=true) as
 SELECT case_id,
    office,
    'refused'::text AS kind,
    refused_at AS at
   FROM cases.refusal
UNION ALL
 SELECT overturning.case_id,
    overturning.office,
    'refused'::text AS kind,
    overturning.refused_at AS at
   FROM cases.overturning
UNION ALL
 SELECT withdrawal.case_id,
    withdrawal.office,
    'withdrawn'::text AS kind,
    withdrawal.withdrawn_at AS at
   FROM cases.withdrawal
UNION ALL
 SELECT lapse.case_id,
    lapse.office,
    'lapsed'::text AS kind,
    lapse.lapsed_at AS at
   FROM cases.lapse;
grant select on cases.ended_view to paten_app;

create view cases.ground_view with (security_invoker=true) as
 SELECT id AS case_id,
    office,
    authority
   FROM cases.case_file;
grant select on cases.ground_view to paten_app;

create view cases.lacking_view with (security_invoker=true) as
 SELECT case_file.id AS case_id,
    case_file.office,
    case_file.service_key,
    case_file.registered_at,
    told.requirement
   FROM (cases.case_file
     LEFT JOIN LATERAL ( SELECT DISTINCT jsonb_array_elements_text((line_view.facts -> 'missing'::text)) AS requirement
           FROM journal.line_view
          WHERE ((line_view.subject = case_file.id) AND (line_view.name = 'case.returned-incomplete'::text))) told ON (true));
grant select on cases.lacking_view to paten_app;

create view cases.opening_view with (security_invoker=true) as
 SELECT case_id,
    office,
    opened_at
   FROM cases.opening;
grant select on cases.opening_view to paten_app;

create view cases.standing_view with (security_invoker=true) as
 SELECT case_id,
    office,
    number,
    service_version,
    state,
    step,
    post,
    since,
    started_at,
    soon_at,
    due_at,
    ended_at
   FROM cases.standing;
grant select on cases.standing_view to paten_app;

create view cases.step_view with (security_invoker=true) as
 SELECT case_id,
    office,
    ordinal,
    step,
    post,
    outcome,
    officer,
    taken_at
   FROM cases.step;
grant select on cases.step_view to paten_app;

create view cases.subject_view with (security_invoker=true) as
 SELECT id AS subject,
    id AS case_id,
    'letter'::text AS kind
   FROM cases.case_file
UNION ALL
 SELECT refusal_proposal.id AS subject,
    refusal_proposal.case_id,
    'refusal'::text AS kind
   FROM cases.refusal_proposal
UNION ALL
 SELECT correction.id AS subject,
    correction.case_id,
    'correction'::text AS kind
   FROM cases.correction
UNION ALL
 SELECT notice.id AS subject,
    notice.case_id,
    notice.kind
   FROM cases.notice;
grant select on cases.subject_view to paten_app;

create view cases.visit_view with (security_invoker=true) as
 SELECT office,
    visit,
    number,
    service_key,
    registered_at
   FROM cases.case_file
  WHERE (visit IS NOT NULL);
grant select on cases.visit_view to paten_app;

CREATE OR REPLACE FUNCTION cases.is_appeal(asked_case uuid, asked_number text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from journal.line_view
                 where line_view.subject = asked_case and line_view.name = 'appeal.filed'
                   and line_view.facts ->> 'number' = asked_number) $function$;
-- anyone may execute it

create schema cash;
grant usage on schema cash to paten_app;

create table cash.account (
  id uuid not null,
  office uuid not null,
  month date not null,
  ordinal integer not null,
  summary jsonb not null,
  officer uuid not null,
  post text not null,
  prepared_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_office_month_ordinal_key UNIQUE (office, month, ordinal),
  constraint account_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint account_ordinal_check CHECK ((ordinal > 0))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.account FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.account FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.account enable row level security;
create policy territory on cash.account for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.account to paten_app;

create table cash.account_return (
  account uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  reason text not null,
  returned_at timestamp with time zone not null,
  constraint account_return_pkey PRIMARY KEY (account),
  constraint account_return_account_fkey FOREIGN KEY (account) REFERENCES cash.account(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.account_return FOR EACH ROW EXECUTE FUNCTION journal.keep_image('account');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.account_return FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.account_return enable row level security;
create policy territory on cash.account_return for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.account_return to paten_app;

create table cash.account_signature (
  account uuid not null,
  office uuid not null,
  late boolean not null,
  officer uuid not null,
  post text not null,
  signed_at timestamp with time zone not null,
  constraint account_signature_pkey PRIMARY KEY (account),
  constraint account_signature_account_fkey FOREIGN KEY (account) REFERENCES cash.account(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.account_signature FOR EACH ROW EXECUTE FUNCTION journal.keep_image('account');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.account_signature FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.account_signature enable row level security;
create policy territory on cash.account_signature for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.account_signature to paten_app;

create table cash.closing (
  id uuid not null,
  office uuid not null,
  day uuid not null,
  ordinal integer not null,
  pieces jsonb not null,
  counted_rupiah bigint not null,
  float_rupiah bigint not null,
  book_rupiah bigint not null,
  explained text,
  late boolean not null,
  officer uuid not null,
  post text not null,
  closed_at timestamp with time zone not null,
  constraint closing_pkey PRIMARY KEY (id),
  constraint closing_day_ordinal_key UNIQUE (day, ordinal),
  constraint closing_check CHECK (((counted_rupiah = (float_rupiah + book_rupiah)) OR (explained IS NOT NULL))),
  constraint closing_counted_rupiah_check CHECK ((counted_rupiah >= 0)),
  constraint closing_float_rupiah_check CHECK ((float_rupiah >= 0)),
  constraint closing_ordinal_check CHECK ((ordinal > 0)),
  constraint closing_day_fkey FOREIGN KEY (day) REFERENCES cash.day(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.closing FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.closing FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.closing enable row level security;
create policy territory on cash.closing for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.closing to paten_app;

create table cash.closing_return (
  closing uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  reason text not null,
  returned_at timestamp with time zone not null,
  constraint closing_return_pkey PRIMARY KEY (closing),
  constraint closing_return_closing_fkey FOREIGN KEY (closing) REFERENCES cash.closing(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.closing_return FOR EACH ROW EXECUTE FUNCTION journal.keep_image('closing');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.closing_return FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.closing_return enable row level security;
create policy territory on cash.closing_return for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.closing_return to paten_app;

create table cash.confirmation (
  id uuid not null,
  office uuid not null,
  statement text not null,
  credited_on date not null,
  booked_on date not null,
  amount_rupiah bigint not null,
  lines integer not null,
  officer uuid not null,
  post text not null,
  confirmed_at timestamp with time zone not null,
  constraint confirmation_pkey PRIMARY KEY (id),
  constraint confirmation_lines_check CHECK ((lines > 0))
);
CREATE INDEX confirmation_booked ON cash.confirmation USING btree (office, booked_on);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.confirmation FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.confirmation FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.confirmation enable row level security;
create policy territory on cash.confirmation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.confirmation to paten_app;

create table cash.confirmed_entry (
  entry uuid not null,
  office uuid not null,
  confirmation uuid not null,
  constraint confirmed_entry_pkey PRIMARY KEY (entry),
  constraint confirmed_entry_confirmation_fkey FOREIGN KEY (confirmation) REFERENCES cash.confirmation(id),
  constraint confirmed_entry_entry_fkey FOREIGN KEY (entry) REFERENCES cash.entry(id)
);
CREATE INDEX confirmed_by ON cash.confirmed_entry USING btree (confirmation);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.confirmed_entry FOR EACH ROW EXECUTE FUNCTION journal.keep_image('entry');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.confirmed_entry FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.confirmed_entry enable row level security;
create policy territory on cash.confirmed_entry for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.confirmed_entry to paten_app;

create table cash.countersign (
  closing uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  signed_at timestamp with time zone not null,
  constraint countersign_pkey PRIMARY KEY (closing),
  constraint countersign_closing_fkey FOREIGN KEY (closing) REFERENCES cash.closing(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.countersign FOR EACH ROW EXECUTE FUNCTION journal.keep_image('closing');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.countersign FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.countersign enable row level security;
create policy territory on cash.countersign for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.countersign to paten_app;

create table cash.day (
  id uuid not null,
  office uuid not null,
  date date not null,
  opened_by uuid not null,
  post text not null,
  opened_at timestamp with time zone not null,
  constraint day_pkey PRIMARY KEY (id),
  constraint day_office_date_key UNIQUE (office, date)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.day FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.day FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.day enable row level security;
create policy territory on cash.day for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.day to paten_app;

create table cash.deposit (
  slip uuid not null,
  office uuid not null,
  bank_reference text not null,
  deposited_on date not null,
  booked_on date not null,
  amount_rupiah bigint not null,
  proof text not null,
  proof_type text not null,
  officer uuid not null,
  post text not null,
  recorded_at timestamp with time zone not null,
  constraint deposit_pkey PRIMARY KEY (slip),
  constraint deposit_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint deposit_slip_fkey FOREIGN KEY (slip) REFERENCES cash.slip(id)
);
CREATE INDEX deposit_booked ON cash.deposit USING btree (office, booked_on);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.deposit FOR EACH ROW EXECUTE FUNCTION journal.keep_image('slip');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.deposit FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.deposit enable row level security;
create policy territory on cash.deposit for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.deposit to paten_app;

create table cash.drawer (
  id uuid not null,
  office uuid not null,
  day uuid not null,
  officer uuid not null,
  post text not null,
  float_rupiah bigint not null,
  float_from uuid,
  taken_from uuid,
  began_rupiah bigint not null,
  opened_at timestamp with time zone not null,
  counted_rupiah bigint,
  expected_rupiah bigint,
  explained text,
  ended_at timestamp with time zone,
  constraint drawer_pkey PRIMARY KEY (id),
  constraint drawer_taken_from_key UNIQUE (taken_from),
  constraint drawer_began_rupiah_check CHECK ((began_rupiah >= 0)),
  constraint drawer_check CHECK (((float_rupiah = 0) OR (float_from IS NOT NULL))),
  constraint drawer_check1 CHECK ((((counted_rupiah IS NULL) = (expected_rupiah IS NULL)) AND ((counted_rupiah IS NULL) OR (ended_at IS NOT NULL)))),
  constraint drawer_check2 CHECK (((counted_rupiah IS NULL) OR (counted_rupiah = expected_rupiah) OR (explained IS NOT NULL))),
  constraint drawer_counted_rupiah_check CHECK ((counted_rupiah >= 0)),
  constraint drawer_float_rupiah_check CHECK ((float_rupiah >= 0)),
  constraint drawer_day_fkey FOREIGN KEY (day) REFERENCES cash.day(id),
  constraint drawer_taken_from_fkey FOREIGN KEY (taken_from) REFERENCES cash.drawer(id)
);
CREATE INDEX drawer_by_day ON cash.drawer USING btree (day, opened_at);
CREATE UNIQUE INDEX drawer_open ON cash.drawer USING btree (day, officer) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.drawer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.drawer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.drawer enable row level security;
create policy territory on cash.drawer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.drawer to paten_app;

create table cash.entry (
  id uuid not null,
  office uuid not null,
  day uuid not null,
  ordinal integer not null,
  kind text not null,
  means text not null,
  amount_rupiah bigint not null,
  after_rupiah bigint not null,
  after_cash_rupiah bigint not null,
  paper text not null,
  subject uuid not null,
  drawer uuid,
  officer uuid not null,
  post text not null,
  entered_at timestamp with time zone not null,
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_day_ordinal_key UNIQUE (day, ordinal),
  constraint entry_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint entry_check CHECK (((means = 'cash'::text) = (drawer IS NOT NULL))),
  constraint entry_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'void'::text, 'refund'::text]))),
  constraint entry_means_check CHECK ((means = ANY (ARRAY['cash'::text, 'transfer'::text, 'qris'::text]))),
  constraint entry_ordinal_check CHECK ((ordinal > 0)),
  constraint entry_day_fkey FOREIGN KEY (day) REFERENCES cash.day(id),
  constraint entry_drawer_fkey FOREIGN KEY (drawer) REFERENCES cash.drawer(id)
);
CREATE INDEX entry_by_amount ON cash.entry USING btree (day, amount_rupiah, ordinal);
CREATE INDEX entry_by_bank ON cash.entry USING btree (office, day, ordinal) WHERE (means <> 'cash'::text);
CREATE INDEX entry_by_drawer ON cash.entry USING btree (drawer);
CREATE INDEX entry_by_paper ON cash.entry USING btree (day, paper COLLATE "C");
CREATE INDEX entry_by_subject ON cash.entry USING btree (subject);
CREATE UNIQUE INDEX entry_once ON cash.entry USING btree (subject, kind) WHERE (kind = ANY (ARRAY['receipt'::text, 'void'::text]));
CREATE INDEX entry_out ON cash.entry USING btree (day) WHERE (kind <> 'receipt'::text);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.entry FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.entry FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.entry enable row level security;
create policy territory on cash.entry for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.entry to paten_app;

create table cash.handover (
  id uuid not null,
  office uuid not null,
  drawer uuid not null,
  to_officer uuid not null,
  counted_rupiah bigint not null,
  expected_rupiah bigint not null,
  explained text,
  officer uuid not null,
  post text not null,
  offered_at timestamp with time zone not null,
  outcome text,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_check CHECK ((to_officer <> officer)),
  constraint handover_check1 CHECK (((counted_rupiah = expected_rupiah) OR (explained IS NOT NULL))),
  constraint handover_check2 CHECK ((((outcome IS NULL) = (ended_by IS NULL)) AND ((outcome IS NULL) = (ended_at IS NULL)))),
  constraint handover_counted_rupiah_check CHECK ((counted_rupiah >= 0)),
  constraint handover_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'declined'::text, 'withdrawn'::text, 'closed'::text]))),
  constraint handover_drawer_fkey FOREIGN KEY (drawer) REFERENCES cash.drawer(id)
);
CREATE UNIQUE INDEX handover_open ON cash.handover USING btree (drawer) WHERE (ended_at IS NULL);
CREATE INDEX handover_to ON cash.handover USING btree (to_officer) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.handover FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.handover FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.handover enable row level security;
create policy territory on cash.handover for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.handover to paten_app;

create table cash.plan (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.plan FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.plan FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.plan enable row level security;
create policy territory on cash.plan for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.plan to paten_app;

create table cash.slip (
  id uuid not null,
  office uuid not null,
  year integer not null,
  number integer not null,
  amount_rupiah bigint not null,
  officer uuid not null,
  post text not null,
  made_at timestamp with time zone not null,
  constraint slip_pkey PRIMARY KEY (id),
  constraint slip_office_year_number_key UNIQUE (office, year, number),
  constraint slip_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint slip_number_check CHECK ((number > 0))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.slip FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.slip FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.slip enable row level security;
create policy territory on cash.slip for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.slip to paten_app;

create table cash.slip_day (
  slip uuid not null,
  day uuid not null,
  office uuid not null,
  amount_rupiah bigint not null,
  due_on date,
  ended_at timestamp with time zone,
  constraint slip_day_pkey PRIMARY KEY (slip, day),
  constraint slip_day_day_fkey FOREIGN KEY (day) REFERENCES cash.day(id),
  constraint slip_day_slip_fkey FOREIGN KEY (slip) REFERENCES cash.slip(id)
);
CREATE UNIQUE INDEX slip_day_once ON cash.slip_day USING btree (day) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.slip_day FOR EACH ROW EXECUTE FUNCTION journal.keep_image('slip', 'day');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.slip_day FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.slip_day enable row level security;
create policy territory on cash.slip_day for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.slip_day to paten_app;

create table cash.slip_drop (
  slip uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  dropped_at timestamp with time zone not null,
  constraint slip_drop_pkey PRIMARY KEY (slip),
  constraint slip_drop_slip_fkey FOREIGN KEY (slip) REFERENCES cash.slip(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON cash.slip_drop FOR EACH ROW EXECUTE FUNCTION journal.keep_image('slip');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON cash.slip_drop FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table cash.slip_drop enable row level security;
create policy territory on cash.slip_drop for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on cash.slip_drop to paten_app;

create view cash.bank_line_view with (security_invoker=true) as
 SELECT entry.id,
    entry.office,
    day.date,
    entry.ordinal,
    entry.means,
    entry.kind,
    entry.paper,
        CASE
            WHEN (entry.kind = 'receipt'::text) THEN entry.amount_rupiah
            ELSE (- entry.amount_rupiah)
        END AS moved_rupiah
   FROM (cash.entry
     JOIN cash.day ON ((day.id = entry.day)))
  WHERE ((entry.means <> 'cash'::text) AND (NOT (EXISTS ( SELECT 1
           FROM cash.confirmed_entry
          WHERE (confirmed_entry.entry = entry.id)))) AND (NOT ((EXISTS ( SELECT 1
           FROM cash.entry voiding
          WHERE ((voiding.subject = entry.subject) AND (voiding.kind = 'void'::text)))) AND (NOT (EXISTS ( SELECT 1
           FROM (cash.entry other
             JOIN cash.confirmed_entry ON ((confirmed_entry.entry = other.id)))
          WHERE (other.subject = entry.subject)))))));
grant select on cash.bank_line_view to paten_app;

create view cash.entry_view with (security_invoker=true) as
 SELECT entry.office,
    entry.day,
    day.date,
    entry.kind,
    entry.means,
    entry.amount_rupiah,
    entry.paper,
    entry.subject,
    entry.entered_at
   FROM (cash.entry
     JOIN cash.day ON ((day.id = entry.day)));
grant select on cash.entry_view to paten_app;

create schema catalogue;
grant usage on schema catalogue to paten_app;

create table catalogue.directory (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint directory_pkey PRIMARY KEY (id),
  constraint directory_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON catalogue.directory FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON catalogue.directory FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table catalogue.directory enable row level security;
create policy territory on catalogue.directory for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on catalogue.directory to paten_app;

create table catalogue.offer (
  id uuid not null,
  office uuid not null,
  service_id uuid not null,
  offered_by uuid not null,
  adopted text not null,
  valid_from date not null,
  valid_until date,
  enacted boolean not null default false,
  constraint offer_pkey PRIMARY KEY (id),
  constraint offer_adopted_check CHECK ((adopted = ANY (ARRAY['published'::text, 'illustrative'::text]))),
  constraint offer_check CHECK ((valid_until >= valid_from)),
  constraint offer_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES offices.office(id),
  constraint offer_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.service(id)
);
CREATE INDEX offer_by_office ON catalogue.offer USING btree (offered_by, service_id);
CREATE INDEX offer_by_service ON catalogue.offer USING btree (service_id);
CREATE UNIQUE INDEX one_open_offer ON catalogue.offer USING btree (offered_by, service_id) WHERE (valid_until IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON catalogue.offer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON catalogue.offer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table catalogue.offer enable row level security;
create policy territory on catalogue.offer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on catalogue.offer to paten_app;

create table catalogue.placement (
  id uuid not null,
  office uuid not null,
  service_id uuid not null,
  for_office uuid not null,
  authority text not null,
  valid_from date not null,
  valid_until date,
  placed_by uuid not null,
  placed_at timestamp with time zone not null,
  constraint placement_pkey PRIMARY KEY (id),
  constraint placement_check CHECK ((valid_until >= valid_from)),
  constraint placement_for_office_fkey FOREIGN KEY (for_office) REFERENCES offices.office(id),
  constraint placement_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint placement_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES identity.officer(id),
  constraint placement_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.service(id)
);
CREATE UNIQUE INDEX one_open_placement ON catalogue.placement USING btree (for_office, service_id) WHERE (valid_until IS NULL);
CREATE INDEX placement_by_office ON catalogue.placement USING btree (for_office, service_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON catalogue.placement FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON catalogue.placement FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table catalogue.placement enable row level security;
create policy territory on catalogue.placement for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on catalogue.placement to paten_app;

create table catalogue.service (
  id uuid not null,
  office uuid not null,
  key text not null,
  constraint service_pkey PRIMARY KEY (id),
  constraint service_office_key_key UNIQUE (office, key),
  constraint service_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON catalogue.service FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON catalogue.service FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table catalogue.service enable row level security;
create policy territory on catalogue.service for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on catalogue.service to paten_app;

create table catalogue.version (
  id uuid not null,
  office uuid not null,
  service_id uuid not null,
  definition jsonb not null,
  hash text not null,
  valid_from date not null,
  valid_until date,
  for_office uuid,
  stricter jsonb,
  enacted boolean not null default false,
  given_up boolean not null default false,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_check CHECK ((valid_until >= valid_from)),
  constraint version_check1 CHECK (((for_office IS NULL) = (stricter IS NULL))),
  constraint version_check2 CHECK (((for_office IS NOT NULL) OR (NOT (enacted OR given_up)))),
  constraint version_for_office_fkey FOREIGN KEY (for_office) REFERENCES offices.office(id),
  constraint version_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.service(id)
);
CREATE UNIQUE INDEX one_open_version ON catalogue.version USING btree (service_id, for_office) NULLS NOT DISTINCT WHERE (valid_until IS NULL);
CREATE INDEX version_by_service ON catalogue.version USING btree (service_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON catalogue.version FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_rewriting BEFORE UPDATE ON catalogue.version FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_rewriting();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON catalogue.version FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table catalogue.version enable row level security;
create policy territory on catalogue.version for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on catalogue.version to paten_app;

create view catalogue.version_view with (security_invoker=true) as
 SELECT version.id,
    version.office,
    version.service_id,
    service.key,
    (version.definition -> 'name'::text) AS name,
    version.valid_from,
    version.valid_until
   FROM (catalogue.version
     JOIN catalogue.service ON ((service.id = version.service_id)));
grant select on catalogue.version_view to paten_app;

CREATE OR REPLACE FUNCTION catalogue.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.service_id, new.definition, new.hash, new.valid_from, new.for_office, new.stricter, new.enacted)
     is distinct from
     (old.service_id, old.definition, old.hash, old.valid_from, old.for_office, old.stricter, old.enacted) then
    raise exception 'a version of a service is never rewritten' using errcode = 'PA004';
  end if;
  return new;
end $function$;
-- anyone may execute it

create schema clock;
grant usage on schema clock to paten_app;

create table clock.calendar (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint calendar_pkey PRIMARY KEY (id),
  constraint calendar_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.calendar FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.calendar FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.calendar enable row level security;
create policy territory on clock.calendar for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.calendar to paten_app;

create table clock.extension (
  run uuid not null,
  office uuid not null,
  amount integer not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  extended_at timestamp with time zone not null,
  constraint extension_pkey PRIMARY KEY (run),
  constraint extension_amount_check CHECK ((amount > 0)),
  constraint extension_run_fkey FOREIGN KEY (run) REFERENCES clock.run(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.extension FOR EACH ROW EXECUTE FUNCTION journal.keep_image('run');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.extension FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.extension enable row level security;
create policy territory on clock.extension for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.extension to paten_app;

create table clock.move (
  id uuid not null,
  office uuid not null,
  run uuid not null,
  cause text not null,
  reason text not null,
  was timestamp with time zone not null,
  became timestamp with time zone not null,
  officer uuid not null,
  moved_at timestamp with time zone not null,
  own_day uuid,
  constraint move_pkey PRIMARY KEY (id),
  constraint move_cause_check CHECK ((cause = ANY (ARRAY['resumed'::text, 'extended'::text, 'calendar'::text]))),
  constraint move_check CHECK ((was <> became)),
  constraint move_own_day_fkey FOREIGN KEY (own_day) REFERENCES clock.own_day(id),
  constraint move_run_fkey FOREIGN KEY (run) REFERENCES clock.run(id)
);
CREATE INDEX move_by_own_day ON clock.move USING btree (own_day) WHERE (own_day IS NOT NULL);
CREATE INDEX move_by_run ON clock.move USING btree (run, moved_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.move FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.move FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.move enable row level security;
create policy territory on clock.move for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.move to paten_app;

create table clock.overdue (
  run uuid not null,
  office uuid not null,
  due_at timestamp with time zone not null,
  noticed_at timestamp with time zone not null,
  constraint overdue_pkey PRIMARY KEY (run),
  constraint overdue_run_fkey FOREIGN KEY (run) REFERENCES clock.run(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.overdue FOR EACH ROW EXECUTE FUNCTION journal.keep_image('run');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.overdue FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.overdue enable row level security;
create policy territory on clock.overdue for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.overdue to paten_app;

create table clock.own_calendar (
  id uuid not null,
  office uuid not null,
  version integer not null,
  days jsonb not null,
  made_at timestamp with time zone not null,
  constraint own_calendar_pkey PRIMARY KEY (id),
  constraint own_calendar_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.own_calendar FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.own_calendar FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.own_calendar enable row level security;
create policy territory on clock.own_calendar for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.own_calendar to paten_app;

create table clock.own_day (
  id uuid not null,
  office uuid not null,
  date date not null,
  kind text not null,
  hours jsonb,
  name text not null,
  source text not null,
  moves_reason text,
  officer uuid not null,
  decided_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  decision uuid,
  constraint own_day_pkey PRIMARY KEY (id),
  constraint own_day_check CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))),
  constraint own_day_kind_check CHECK ((kind = ANY (ARRAY['local-holiday'::text, 'emergency-closing'::text, 'extra-service-day'::text])))
);
CREATE INDEX own_day_by_decision ON clock.own_day USING btree (decision) WHERE (decision IS NOT NULL);
CREATE UNIQUE INDEX own_day_in_force ON clock.own_day USING btree (office, date) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.own_day FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.own_day FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.own_day enable row level security;
create policy territory on clock.own_day for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.own_day to paten_app;

create table clock.pause (
  id uuid not null,
  office uuid not null,
  run uuid not null,
  reason text not null,
  remark text not null,
  officer uuid not null,
  post text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  ended_by uuid,
  constraint pause_pkey PRIMARY KEY (id),
  constraint pause_check CHECK ((until >= since)),
  constraint pause_reason_check CHECK ((reason = ANY (ARRAY['applicant'::text, 'outside-agency'::text, 'payment'::text, 'signer-absent'::text]))),
  constraint pause_run_fkey FOREIGN KEY (run) REFERENCES clock.run(id)
);
CREATE INDEX pause_by_run ON clock.pause USING btree (run, since);
CREATE UNIQUE INDEX pause_open ON clock.pause USING btree (run) WHERE (until IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.pause FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.pause FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.pause enable row level security;
create policy territory on clock.pause for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.pause to paten_app;

create table clock.run (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  kind text not null,
  calendar uuid not null,
  amount integer not null,
  unit text not null,
  basis jsonb not null,
  started_at timestamp with time zone not null,
  soon_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  own_calendar uuid,
  constraint run_pkey PRIMARY KEY (id),
  constraint run_amount_check CHECK ((amount > 0)),
  constraint run_kind_check CHECK ((kind = ANY (ARRAY['promise'::text, 'answer'::text, 'completion'::text, 'objection-answer'::text, 'appeal-answer'::text, 'standard-publish'::text, 'standard-comments'::text, 'standard-mend'::text, 'standard-pledge'::text, 'standard-evaluate'::text, 'standard-review'::text]))),
  constraint run_unit_check CHECK ((unit = ANY (ARRAY['working-minutes'::text, 'working-days'::text, 'days'::text, 'hours'::text, 'years'::text]))),
  constraint run_calendar_fkey FOREIGN KEY (calendar) REFERENCES clock.calendar(id),
  constraint run_own_calendar_fkey FOREIGN KEY (own_calendar) REFERENCES clock.own_calendar(id)
);
CREATE INDEX run_by_end ON clock.run USING btree (office, ended_at) WHERE ((kind = 'promise'::text) AND (ended_at IS NOT NULL));
CREATE INDEX run_by_office_and_kind ON clock.run USING btree (office, kind);
CREATE INDEX run_by_subject ON clock.run USING btree (subject, kind, started_at);
CREATE INDEX run_of_answers ON clock.run USING btree (office, kind) WHERE ((ended_at IS NULL) AND (kind = ANY (ARRAY['answer'::text, 'objection-answer'::text, 'appeal-answer'::text])));
CREATE INDEX run_of_standards ON clock.run USING btree (office, due_at) WHERE (kind ~~ 'standard-%'::text);
CREATE INDEX run_open ON clock.run USING btree (office, due_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX run_under_way ON clock.run USING btree (subject, kind) WHERE (ended_at IS NULL);
CREATE TRIGGER count AFTER UPDATE ON clock.run FOR EACH ROW WHEN (((new.kind = 'promise'::text) AND (old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION supervision.count_issue();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON clock.run FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON clock.run FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table clock.run enable row level security;
create policy territory on clock.run for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on clock.run to paten_app;

create view clock.extension_view with (security_invoker=true) as
 SELECT office,
    run,
    amount,
    extended_at
   FROM clock.extension;
grant select on clock.extension_view to paten_app;

create view clock.pause_view with (security_invoker=true) as
 SELECT pause.office,
    pause.run,
    run.subject,
    run.kind,
    pause.reason,
    pause.remark,
    pause.since,
    pause.until
   FROM (clock.pause
     JOIN clock.run ON ((run.id = pause.run)));
grant select on clock.pause_view to paten_app;

create view clock.run_view with (security_invoker=true) as
 SELECT office,
    subject,
    kind,
    calendar,
    amount,
    unit,
    basis,
    started_at,
    soon_at,
    due_at,
    ended_at,
    id
   FROM clock.run;
grant select on clock.run_view to paten_app;

create schema delegation;
grant usage on schema delegation to paten_app;

create table delegation.paper (
  id uuid not null,
  office uuid not null,
  regulation text not null,
  sha256 text not null,
  name text not null,
  attached_by uuid not null,
  attached_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_office_regulation_sha256_key UNIQUE (office, regulation, sha256),
  constraint paper_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES identity.officer(id),
  constraint paper_office_sha256_fkey FOREIGN KEY (office, sha256) REFERENCES documents.file(office, sha256)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON delegation.paper FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON delegation.paper FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table delegation.paper enable row level security;
create policy territory on delegation.paper for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on delegation.paper to paten_app;

create table delegation.paper_standing (
  paper uuid not null,
  ordinal integer not null,
  office uuid not null,
  standing text not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint paper_standing_pkey PRIMARY KEY (paper, ordinal),
  constraint paper_standing_ordinal_check CHECK ((ordinal > 0)),
  constraint paper_standing_standing_check CHECK ((standing = ANY (ARRAY['officers'::text, 'everybody'::text, 'taken-away'::text]))),
  constraint paper_standing_paper_fkey FOREIGN KEY (paper) REFERENCES delegation.paper(id),
  constraint paper_standing_set_by_fkey FOREIGN KEY (set_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON delegation.paper_standing FOR EACH ROW EXECUTE FUNCTION journal.keep_image('paper', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON delegation.paper_standing FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table delegation.paper_standing enable row level security;
create policy territory on delegation.paper_standing for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on delegation.paper_standing to paten_app;

create schema devices;
grant usage on schema devices to paten_app;

create table devices.code (
  device uuid not null,
  office uuid not null,
  code text not null,
  expires_at timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (device),
  constraint code_code_key UNIQUE (code)
);
grant delete, insert, select, update on devices.code to paten_app;

create table devices.device (
  id uuid not null,
  office uuid not null,
  kind text not null,
  name text not null,
  listed_by uuid not null,
  post text not null,
  listed_at timestamp with time zone not null,
  constraint device_pkey PRIMARY KEY (id),
  constraint device_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'board'::text])))
);
CREATE INDEX device_by_office ON devices.device USING btree (office, listed_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON devices.device FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON devices.device FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table devices.device enable row level security;
create policy territory on devices.device for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on devices.device to paten_app;

create table devices.enrolment (
  device uuid not null,
  office uuid not null,
  enrolled_at timestamp with time zone not null,
  constraint enrolment_pkey PRIMARY KEY (device),
  constraint enrolment_device_fkey FOREIGN KEY (device) REFERENCES devices.device(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON devices.enrolment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('device');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON devices.enrolment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table devices.enrolment enable row level security;
create policy territory on devices.enrolment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on devices.enrolment to paten_app;

create table devices.revocation (
  device uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  revoked_at timestamp with time zone not null,
  constraint revocation_pkey PRIMARY KEY (device),
  constraint revocation_device_fkey FOREIGN KEY (device) REFERENCES devices.device(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON devices.revocation FOR EACH ROW EXECUTE FUNCTION journal.keep_image('device');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON devices.revocation FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table devices.revocation enable row level security;
create policy territory on devices.revocation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on devices.revocation to paten_app;

create table devices.token (
  token_hash text not null,
  device uuid not null,
  office uuid not null,
  heard_at timestamp with time zone,
  constraint token_pkey PRIMARY KEY (token_hash),
  constraint token_device_key UNIQUE (device)
);
grant delete, insert, select, update on devices.token to paten_app;

create schema documents;
grant usage on schema documents to paten_app;

create table documents.book_word (
  office uuid not null,
  series text not null,
  year integer not null,
  word text not null,
  number integer not null,
  constraint book_word_pkey PRIMARY KEY (office, series, year, word, number)
);
alter table documents.book_word enable row level security;
create policy territory on documents.book_word for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.book_word to paten_app;

create table documents.cancelled_number (
  number uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  cancelled_at timestamp with time zone not null,
  constraint cancelled_number_pkey PRIMARY KEY (number),
  constraint cancelled_number_number_fkey FOREIGN KEY (number) REFERENCES documents.number(id),
  constraint cancelled_number_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.cancelled_number FOR EACH ROW EXECUTE FUNCTION journal.keep_image('number');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.cancelled_number FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.cancelled_number enable row level security;
create policy territory on documents.cancelled_number for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.cancelled_number to paten_app;

create table documents.file (
  office uuid not null,
  sha256 text not null,
  bytes integer not null,
  type text not null,
  stored_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (office, sha256),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.file FOR EACH ROW EXECUTE FUNCTION journal.keep_image('office', 'sha256');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.file FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.file enable row level security;
create policy territory on documents.file for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.file to paten_app;

create table documents.lease_at (
  lease uuid not null,
  office uuid not null,
  last integer not null,
  constraint lease_at_pkey PRIMARY KEY (lease)
);
alter table documents.lease_at enable row level security;
create policy territory on documents.lease_at for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.lease_at to paten_app;

create table documents.leased_number (
  number uuid not null,
  office uuid not null,
  lease uuid not null,
  constraint leased_number_pkey PRIMARY KEY (number),
  constraint leased_number_lease_fkey FOREIGN KEY (lease) REFERENCES documents.number_range(id),
  constraint leased_number_number_fkey FOREIGN KEY (number) REFERENCES documents.number(id)
);
CREATE INDEX leased_number_by_lease ON documents.leased_number USING btree (lease);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.leased_number FOR EACH ROW EXECUTE FUNCTION journal.keep_image('number');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.leased_number FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.leased_number enable row level security;
create policy territory on documents.leased_number for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.leased_number to paten_app;

create table documents.letter (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  template text not null,
  number uuid,
  sha256 text,
  frozen jsonb,
  drafted_at timestamp with time zone not null,
  issued_at timestamp with time zone,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_subject_key UNIQUE (subject),
  constraint letter_check CHECK ((((number IS NULL) = (issued_at IS NULL)) AND ((sha256 IS NULL) OR (issued_at IS NOT NULL)))),
  constraint letter_number_fkey FOREIGN KEY (number) REFERENCES documents.number(id),
  constraint letter_office_sha256_fkey FOREIGN KEY (office, sha256) REFERENCES documents.file(office, sha256)
);
CREATE INDEX letter_by_number ON documents.letter USING btree (number);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.letter FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.letter FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.letter enable row level security;
create policy territory on documents.letter for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.letter to paten_app;

create table documents.number (
  id uuid not null,
  office uuid not null,
  series text not null,
  year integer not null,
  number integer not null,
  written text not null,
  subject uuid not null,
  taken_at timestamp with time zone not null,
  constraint number_pkey PRIMARY KEY (id),
  constraint number_office_series_year_number_key UNIQUE (office, series, year, number),
  constraint number_number_check CHECK ((number > 0))
);
CREATE INDEX number_by_subject ON documents.number USING btree (subject);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.number FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.number FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.number enable row level security;
create policy territory on documents.number for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.number to paten_app;

create table documents.number_range (
  id uuid not null,
  office uuid not null,
  series text not null,
  year integer not null,
  first integer not null,
  last integer not null,
  kind text not null,
  source text,
  node text,
  reason text not null,
  officer uuid not null,
  post text not null,
  taken_at timestamp with time zone not null,
  constraint number_range_pkey PRIMARY KEY (id),
  constraint number_range_office_series_year_first_key UNIQUE (office, series, year, first),
  constraint number_range_office_series_year_last_key UNIQUE (office, series, year, last),
  constraint number_range_check CHECK ((last >= first)),
  constraint number_range_check1 CHECK ((((kind = 'paper-book'::text) = (source IS NOT NULL)) AND ((kind = 'lease'::text) = (node IS NOT NULL)))),
  constraint number_range_first_check CHECK ((first > 0)),
  constraint number_range_kind_check CHECK ((kind = ANY (ARRAY['paper-book'::text, 'lease'::text]))),
  constraint number_range_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.number_range FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_overlap AFTER INSERT ON documents.number_range FOR EACH ROW EXECUTE FUNCTION documents.refuse_overlap();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.number_range FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.number_range enable row level security;
create policy territory on documents.number_range for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.number_range to paten_app;

create table documents.outside_number (
  number uuid not null,
  office uuid not null,
  year integer not null,
  written text not null,
  source text not null,
  officer uuid not null,
  post text not null,
  entered_at timestamp with time zone not null,
  constraint outside_number_pkey PRIMARY KEY (number),
  constraint outside_number_office_year_written_key UNIQUE (office, year, written),
  constraint outside_number_number_fkey FOREIGN KEY (number) REFERENCES documents.number(id),
  constraint outside_number_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.outside_number FOR EACH ROW EXECUTE FUNCTION journal.keep_image('number');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.outside_number FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.outside_number enable row level security;
create policy territory on documents.outside_number for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.outside_number to paten_app;

create table documents.paper_choice (
  office uuid not null,
  ordinal integer not null,
  size text not null,
  officer uuid not null,
  post text not null,
  chosen_at timestamp with time zone not null,
  constraint paper_choice_pkey PRIMARY KEY (office, ordinal),
  constraint paper_choice_ordinal_check CHECK ((ordinal > 0)),
  constraint paper_choice_size_check CHECK ((size = ANY (ARRAY['a4'::text, 'f4'::text]))),
  constraint paper_choice_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.paper_choice FOR EACH ROW EXECUTE FUNCTION journal.keep_image('office', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.paper_choice FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.paper_choice enable row level security;
create policy territory on documents.paper_choice for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.paper_choice to paten_app;

create table documents.reservation (
  number uuid not null,
  office uuid not null,
  letter uuid not null,
  unsigned_sha256 text not null,
  officer uuid not null,
  post text not null,
  reserved_at timestamp with time zone not null,
  constraint reservation_pkey PRIMARY KEY (number),
  constraint reservation_letter_fkey FOREIGN KEY (letter) REFERENCES documents.letter(id),
  constraint reservation_number_fkey FOREIGN KEY (number) REFERENCES documents.number(id),
  constraint reservation_office_unsigned_sha256_fkey FOREIGN KEY (office, unsigned_sha256) REFERENCES documents.file(office, sha256),
  constraint reservation_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX reservation_by_letter ON documents.reservation USING btree (letter);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.reservation FOR EACH ROW EXECUTE FUNCTION journal.keep_image('number');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.reservation FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.reservation enable row level security;
create policy territory on documents.reservation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.reservation to paten_app;

create table documents.reservation_end (
  number uuid not null,
  office uuid not null,
  outcome text not null,
  reason text,
  ended_at timestamp with time zone not null,
  constraint reservation_end_pkey PRIMARY KEY (number),
  constraint reservation_end_check CHECK (((outcome = 'failed'::text) = (reason IS NOT NULL))),
  constraint reservation_end_outcome_check CHECK ((outcome = ANY (ARRAY['signed'::text, 'failed'::text]))),
  constraint reservation_end_number_fkey FOREIGN KEY (number) REFERENCES documents.reservation(number)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.reservation_end FOR EACH ROW EXECUTE FUNCTION journal.keep_image('number');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.reservation_end FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.reservation_end enable row level security;
create policy territory on documents.reservation_end for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.reservation_end to paten_app;

create table documents.restored_letter (
  id uuid not null,
  office uuid not null,
  letter uuid not null,
  void_ground text not null,
  void_reason text not null,
  void_decision text,
  void_decided_on date,
  voided_by uuid not null,
  voided_post text not null,
  voided_at timestamp with time zone not null,
  ground text not null,
  officer uuid not null,
  post text not null,
  restored_at timestamp with time zone not null,
  constraint restored_letter_pkey PRIMARY KEY (id),
  constraint restored_letter_letter_fkey FOREIGN KEY (letter) REFERENCES documents.letter(id),
  constraint restored_letter_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint restored_letter_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES identity.officer(id)
);
CREATE INDEX restored_by_letter ON documents.restored_letter USING btree (letter, restored_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.restored_letter FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.restored_letter FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.restored_letter enable row level security;
create policy territory on documents.restored_letter for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.restored_letter to paten_app;

create table documents.returned_lease (
  lease uuid not null,
  office uuid not null,
  used_until integer not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  returned_at timestamp with time zone not null,
  constraint returned_lease_pkey PRIMARY KEY (lease),
  constraint returned_lease_lease_fkey FOREIGN KEY (lease) REFERENCES documents.number_range(id),
  constraint returned_lease_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.returned_lease FOR EACH ROW EXECUTE FUNCTION journal.keep_image('lease');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.returned_lease FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.returned_lease enable row level security;
create policy territory on documents.returned_lease for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.returned_lease to paten_app;

create table documents.series (
  office uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint series_pkey PRIMARY KEY (office, series, year)
);
alter table documents.series enable row level security;
create policy territory on documents.series for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.series to paten_app;

create table documents.voided_letter (
  letter uuid not null,
  office uuid not null,
  replaced_by uuid,
  voided_at timestamp with time zone not null,
  ground text,
  reason text,
  decision text,
  officer uuid,
  post text,
  decided_on date,
  constraint voided_letter_pkey PRIMARY KEY (letter),
  constraint voided_letter_replaced_by_key UNIQUE (replaced_by),
  constraint voided_decision CHECK (((decided_on IS NULL) OR (decision IS NOT NULL))),
  constraint voided_letter_check CHECK ((letter <> replaced_by)),
  constraint voided_letter_ground_check CHECK ((ground = ANY (ARRAY['authority'::text, 'procedure'::text, 'substance'::text, 'superior'::text, 'court'::text]))),
  constraint voided_why CHECK ((((replaced_by IS NULL) = (ground IS NOT NULL)) AND ((ground IS NULL) = (reason IS NULL)) AND ((ground IS NULL) = (officer IS NULL)) AND ((ground IS NULL) = (post IS NULL)))),
  constraint voided_letter_letter_fkey FOREIGN KEY (letter) REFERENCES documents.letter(id),
  constraint voided_letter_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint voided_letter_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES documents.letter(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON documents.voided_letter FOR EACH ROW EXECUTE FUNCTION journal.keep_image('letter');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.voided_letter FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table documents.voided_letter enable row level security;
create policy territory on documents.voided_letter for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on documents.voided_letter to paten_app;

create view documents.file_view with (security_invoker=true) as
 SELECT office,
    sha256,
    bytes,
    type
   FROM documents.file;
grant select on documents.file_view to paten_app;

create view documents.letter_view with (security_invoker=true) as
 SELECT letter.id,
    letter.office,
    letter.subject,
    letter.template,
    letter.sha256,
    letter.issued_at,
    number.written AS number,
    voided_letter.voided_at,
    voided_letter.replaced_by,
    outside_number.source AS number_source,
    voided_letter.reason AS void_reason,
    voided_letter.ground AS void_ground,
    voided_letter.officer AS void_officer,
    voided_letter.post AS void_post,
    voided_letter.decision AS void_decision,
    voided_letter.decided_on AS void_decided_on
   FROM (((documents.letter
     LEFT JOIN documents.number ON ((number.id = letter.number)))
     LEFT JOIN documents.outside_number ON ((outside_number.number = letter.number)))
     LEFT JOIN documents.voided_letter ON ((voided_letter.letter = letter.id)));
grant select on documents.letter_view to paten_app;

create view documents.number_view with (security_invoker=true) as
 SELECT id,
    office,
    series,
    year,
    number,
    written,
    subject,
    taken_at
   FROM documents.number;
grant select on documents.number_view to paten_app;

CREATE OR REPLACE FUNCTION documents.forget_file(office_given uuid, sha256_given text)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from documents.file where office = office_given and sha256 = sha256_given;
  return found;
exception when foreign_key_violation then
  return false;
end $function$;
grant execute on function documents.forget_file(uuid,text) to paten_app;
grant execute on function documents.forget_file(uuid,text) to public;

CREATE OR REPLACE FUNCTION documents.is_kept(sha256_given text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from documents.file where sha256 = sha256_given)
$function$;
grant execute on function documents.is_kept(text) to paten_app;

CREATE OR REPLACE FUNCTION documents.refuse_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from documents.number_range other
    where other.office = new.office and other.series = new.series and other.year = new.year and other.id <> new.id
      and other.first <= new.last and other.last >= new.first)
  or exists (
    select from documents.number
    where number.office = new.office and number.series = new.series and number.year = new.year
      and number.number between new.first and new.last) then
    raise exception 'numbers % to % of % are given already', new.first, new.last, new.series using errcode = '23P01';
  end if;
  return null;
end $function$;
-- anyone may execute it

create schema duties;
grant usage on schema duties to paten_app;

create table duties.declared (
  id uuid not null,
  office uuid not null,
  duty text not null,
  period date not null,
  ordinal integer not null,
  done_on date not null,
  number text not null,
  officer uuid not null,
  post text not null,
  declared_at timestamp with time zone not null,
  proof text,
  constraint declared_pkey PRIMARY KEY (id),
  constraint declared_office_duty_period_ordinal_key UNIQUE (office, duty, period, ordinal),
  constraint declared_number_check CHECK ((btrim(number) <> ''::text)),
  constraint declared_ordinal_check CHECK ((ordinal > 0)),
  constraint declared_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint declared_proof_fkey FOREIGN KEY (office, proof) REFERENCES documents.file(office, sha256)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON duties.declared FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON duties.declared FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table duties.declared enable row level security;
create policy territory on duties.declared for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on duties.declared to paten_app;

create table duties.plan (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON duties.plan FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON duties.plan FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table duties.plan enable row level security;
create policy territory on duties.plan for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on duties.plan to paten_app;

create table duties.withdrawn (
  declared uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawn_pkey PRIMARY KEY (declared),
  constraint withdrawn_reason_check CHECK ((btrim(reason) <> ''::text)),
  constraint withdrawn_declared_fkey FOREIGN KEY (declared) REFERENCES duties.declared(id),
  constraint withdrawn_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON duties.withdrawn FOR EACH ROW EXECUTE FUNCTION journal.keep_image('declared');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON duties.withdrawn FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table duties.withdrawn enable row level security;
create policy territory on duties.withdrawn for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on duties.withdrawn to paten_app;

create schema fees;
grant usage on schema fees to paten_app;

create table fees.assessment (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  amount_rupiah bigint not null,
  basis jsonb not null,
  assessed_at timestamp with time zone not null,
  lines jsonb,
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_subject_key UNIQUE (subject),
  constraint assessment_amount_rupiah_check CHECK ((amount_rupiah >= 0)),
  constraint assessment_charge_has_lines CHECK (((amount_rupiah = 0) OR ((lines IS NOT NULL) AND (jsonb_array_length(lines) > 0))))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON fees.assessment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON fees.assessment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table fees.assessment enable row level security;
create policy territory on fees.assessment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on fees.assessment to paten_app;

create table fees.charge_set (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  ordinal integer not null,
  agency jsonb not null,
  number text not null,
  dated date not null,
  amount_rupiah bigint not null,
  set_at timestamp with time zone not null,
  constraint charge_set_pkey PRIMARY KEY (id),
  constraint charge_set_subject_ordinal_key UNIQUE (subject, ordinal),
  constraint charge_set_amount_rupiah_check CHECK ((amount_rupiah >= 0))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON fees.charge_set FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON fees.charge_set FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table fees.charge_set enable row level security;
create policy territory on fees.charge_set for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on fees.charge_set to paten_app;

create table fees.reduction (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  ordinal integer not null,
  kind text not null,
  amount_rupiah bigint not null,
  instrument text not null,
  dated date not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  reduced_at timestamp with time zone not null,
  constraint reduction_pkey PRIMARY KEY (id),
  constraint reduction_subject_ordinal_key UNIQUE (subject, ordinal),
  constraint reduction_amount_rupiah_check CHECK ((amount_rupiah >= 0)),
  constraint reduction_check CHECK (((kind = 'waiver'::text) = (amount_rupiah = 0))),
  constraint reduction_kind_check CHECK ((kind = ANY (ARRAY['reduction'::text, 'waiver'::text]))),
  constraint reduction_ordinal_check CHECK ((ordinal > 0)),
  constraint reduction_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON fees.reduction FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON fees.reduction FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table fees.reduction enable row level security;
create policy territory on fees.reduction for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on fees.reduction to paten_app;

create view fees.assessment_view with (security_invoker=true) as
 SELECT office,
    subject,
    amount_rupiah,
    basis
   FROM fees.assessment;
grant select on fees.assessment_view to paten_app;

create view fees.reduction_view with (security_invoker=true) as
 SELECT office,
    subject,
    ordinal,
    officer,
    reduced_at
   FROM fees.reduction;
grant select on fees.reduction_view to paten_app;

create schema guide;
grant usage on schema guide to paten_app;

create table guide.guide (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint guide_pkey PRIMARY KEY (id),
  constraint guide_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON guide.guide FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON guide.guide FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table guide.guide enable row level security;
create policy territory on guide.guide for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on guide.guide to paten_app;

create schema identity;
grant usage on schema identity to paten_app;

create type identity.one_text as range (subtype = text);

create table identity.absence (
  id uuid not null,
  office uuid not null,
  officer uuid,
  post text,
  kind text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  substitute uuid,
  mark text,
  order_number text,
  order_on date,
  order_by text,
  reason text not null default ''::text,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_check CHECK ((((officer IS NULL) = (kind = 'vacant'::text)) AND ((officer IS NULL) = (post IS NOT NULL)))),
  constraint absence_check1 CHECK ((until_at >= from_at)),
  constraint absence_check2 CHECK ((substitute <> officer)),
  constraint absence_check3 CHECK (((mark IS NULL) OR ((substitute IS NOT NULL) AND (order_number IS NOT NULL) AND (order_on IS NOT NULL) AND (order_by IS NOT NULL)))),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'duty-travel'::text, 'sick'::text, 'suspended'::text, 'vacant'::text]))),
  constraint absence_mark_check CHECK ((mark = ANY (ARRAY['Plh.'::text, 'Plt.'::text]))),
  constraint absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id),
  constraint absence_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint absence_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint absence_substitute_fkey FOREIGN KEY (substitute) REFERENCES identity.officer(id),
  constraint away_once EXCLUDE USING gist (identity.one_text((officer)::text, (officer)::text, '[]'::text) WITH &&, tstzrange(from_at, until_at) WITH &&) WHERE ((officer IS NOT NULL)),
  constraint vacant_once EXCLUDE USING gist (identity.one_text(((office)::text || post), ((office)::text || post), '[]'::text) WITH &&, tstzrange(from_at, until_at) WITH &&) WHERE ((post IS NOT NULL))
);
CREATE INDEX absence_by_office ON identity.absence USING btree (office, from_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.absence FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.absence FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.absence enable row level security;
create policy territory on identity.absence for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.absence to paten_app;

create table identity.absence_change (
  id uuid not null,
  office uuid not null,
  absence uuid not null,
  until_before timestamp with time zone,
  substitute_before uuid,
  mark_before text,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint absence_change_pkey PRIMARY KEY (id),
  constraint absence_change_absence_fkey FOREIGN KEY (absence) REFERENCES identity.absence(id),
  constraint absence_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.officer(id),
  constraint absence_change_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint absence_change_substitute_before_fkey FOREIGN KEY (substitute_before) REFERENCES identity.officer(id)
);
CREATE INDEX absence_change_by_absence ON identity.absence_change USING btree (absence, changed_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.absence_change FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.absence_change FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.absence_change enable row level security;
create policy territory on identity.absence_change for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.absence_change to paten_app;

create table identity.credential (
  officer uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  must_change boolean not null default false,
  signed_in_at timestamp with time zone,
  constraint credential_pkey PRIMARY KEY (officer),
  constraint credential_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
grant delete, insert, select, update on identity.credential to paten_app;

create table identity.former_password (
  officer uuid not null,
  replaced_at timestamp with time zone not null,
  password_hash text not null,
  constraint former_password_pkey PRIMARY KEY (officer, replaced_at),
  constraint former_password_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
grant delete, insert, select, update on identity.former_password to paten_app;

create table identity.guessed_name (
  name_hash text not null,
  failures integer not null,
  locked_until timestamp with time zone,
  guessed_at timestamp with time zone not null,
  constraint guessed_name_pkey PRIMARY KEY (name_hash)
);
CREATE INDEX guessed_name_by_time ON identity.guessed_name USING btree (guessed_at);
grant delete, insert, select, update on identity.guessed_name to paten_app;

create table identity.known_device (
  officer uuid not null,
  device_hash text not null,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  seen_at timestamp with time zone not null,
  constraint known_device_pkey PRIMARY KEY (officer, device_hash),
  constraint known_device_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
grant delete, insert, select, update on identity.known_device to paten_app;

create table identity.leaving (
  officer uuid not null,
  office uuid not null,
  left_at timestamp with time zone not null,
  last_day date not null,
  constraint leaving_pkey PRIMARY KEY (officer),
  constraint leaving_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint leaving_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.leaving FOR EACH ROW EXECUTE FUNCTION journal.keep_image('officer');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.leaving FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.leaving enable row level security;
create policy territory on identity.leaving for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.leaving to paten_app;

create table identity.naming (
  id uuid not null,
  office uuid not null,
  officer uuid not null,
  valid_from date not null,
  name text not null,
  rank text,
  nip text,
  name_before text not null,
  rank_before text,
  nip_before text,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  constraint naming_pkey PRIMARY KEY (id),
  constraint naming_officer_valid_from_key UNIQUE (officer, valid_from),
  constraint naming_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id),
  constraint naming_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint naming_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX naming_planned ON identity.naming USING btree (office, valid_from) WHERE (applied_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.naming FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.naming FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.naming enable row level security;
create policy territory on identity.naming for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.naming to paten_app;

create table identity.officer (
  id uuid not null,
  office uuid not null,
  username text not null,
  name text not null,
  address_as text not null,
  nip text,
  rank text,
  constraint officer_pkey PRIMARY KEY (id),
  constraint officer_username_key UNIQUE (username),
  constraint officer_username_check CHECK ((username ~ '^[a-z0-9._-]{3,60}$'::text)),
  constraint officer_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.officer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.officer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.officer enable row level security;
create policy territory on identity.officer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.officer to paten_app;

create table identity.post_holding (
  id uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  valid_from date not null,
  valid_until date,
  one_holder boolean,
  constraint post_holding_pkey PRIMARY KEY (id),
  constraint post_holding_officer_post_valid_from_key UNIQUE (officer, post, valid_from),
  constraint post_holding_check CHECK ((valid_until > valid_from)),
  constraint post_holding_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id),
  constraint post_holding_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint post_held_by_one EXCLUDE USING gist (identity.one_text(((office)::text || post), ((office)::text || post), '[]'::text) WITH &&, daterange(valid_from, valid_until) WITH &&) WHERE (one_holder),
  constraint post_held_once EXCLUDE USING gist (identity.one_text(((officer)::text || post), ((officer)::text || post), '[]'::text) WITH &&, daterange(valid_from, valid_until) WITH &&)
);
CREATE INDEX post_holding_by_office ON identity.post_holding USING btree (office, post);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON identity.post_holding FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.post_holding FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table identity.post_holding enable row level security;
create policy territory on identity.post_holding for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on identity.post_holding to paten_app;

create table identity.session (
  token_hash text not null,
  officer uuid not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  device text,
  address text,
  seen_at timestamp with time zone,
  must_change boolean not null default false,
  ended_at timestamp with time zone,
  ended_why text,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_id_key UNIQUE (id),
  constraint session_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint session_ended_why_check CHECK ((ended_why = ANY (ARRAY['signed-out'::text, 'ended'::text, 'reset'::text, 'changed'::text, 'left'::text]))),
  constraint session_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX session_by_officer ON identity.session USING btree (officer);
grant delete, insert, select, update on identity.session to paten_app;

create view identity.officer_view with (security_invoker=true) as
 SELECT id,
    office,
    name,
    address_as,
    nip,
    rank
   FROM identity.officer;
grant select on identity.officer_view to paten_app;

CREATE OR REPLACE FUNCTION identity.away(in_office uuid, moment timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object(
           'id', absence.id, 'officer', absence.officer, 'posts', left_with.posts, 'kind', absence.kind,
           'substitute', case when exists (
             select from identity.post_holding where post_holding.officer = absence.substitute
               and post_holding.valid_from <= day.today
               and (post_holding.valid_until is null or post_holding.valid_until > day.today)) then absence.substitute end,
           'mark', absence.mark, 'from', absence.from_at, 'until', absence.until_at)
           order by absence.from_at, absence.id), '[]')
  from identity.absence
  join offices.office_view on office_view.id = absence.office
  cross join lateral (select (moment at time zone office_view.zone)::date as today) as day
  cross join lateral (
    select case when absence.officer is null then array[absence.post]
           else array(select post_holding.post from identity.post_holding
                      where post_holding.officer = absence.officer and post_holding.valid_from <= day.today
                        and (post_holding.valid_until is null or post_holding.valid_until > day.today)
                      order by post_holding.post) end as posts) as left_with
  where absence.office = in_office and absence.from_at <= moment and (absence.until_at is null or absence.until_at > moment)
    and (absence.officer is not null or not exists (
      select from identity.post_holding
      where post_holding.office = absence.office and post_holding.post = absence.post
        and post_holding.valid_from <= day.today
        and (post_holding.valid_until is null or post_holding.valid_until > day.today)))
$function$;
grant execute on function identity.away(uuid,timestamp with time zone) to paten_app;

CREATE OR REPLACE FUNCTION identity.credential_of(username_given text)
 RETURNS TABLE(officer uuid, office uuid, kind text, password_hash text, failures integer, locked_until timestamp with time zone, changed_at timestamp with time zone, must_change boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select officer.id, officer.office, home.kind, credential.password_hash, credential.failures, credential.locked_until,
         credential.changed_at, credential.must_change
  from identity.officer
  join identity.credential on credential.officer = officer.id
  join offices.office as home on home.id = officer.office
  where officer.username = username_given
    and not exists (select from identity.leaving where leaving.officer = officer.id)
$function$;
grant execute on function identity.credential_of(text) to paten_app;

CREATE OR REPLACE FUNCTION identity.enter(token_hash_given text, at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  who record;
  held text[];
  over text[];
  offices_seen uuid[];
begin
  select officer.id, officer.name, officer.address_as, officer.nip, officer.rank, officer.office, home.office as regency,
         home.kind, home.name as office_name, home.prefix, home.zone, (at at time zone home.zone)::date as today,
         session.id as session, session.seen_at, session.must_change, (session.opened_at at time zone home.zone)::date as since
  into who
  from identity.session
  join identity.officer on officer.id = session.officer
  join offices.office as home on home.id = officer.office
  where session.token_hash = token_hash_given and session.expires_at > at and session.ended_at is null;
  if not found then return null; end if;

  select coalesce(array_agg(post_holding.post order by post_holding.post)
                    filter (where post_holding.valid_until is null or post_holding.valid_until > who.today), '{}'),
         coalesce(array_agg(post_holding.post order by post_holding.post)
                    filter (where post_holding.valid_until <= who.today and post_holding.valid_until >= who.since), '{}')
  into held, over
  from identity.post_holding
  where post_holding.officer = who.id and post_holding.valid_from <= who.today;
  if held = '{}' then return null; end if;

  -- Once in five minutes is enough to say when somebody was last here, and nobody waits for it.
  if who.seen_at is null or who.seen_at < at - interval '5 minutes' then
    update identity.session set seen_at = at
    where session.token_hash in (
      select session.token_hash from identity.session
      where session.token_hash = token_hash_given for update skip locked);
  end if;

  if who.kind = 'regency' then
    select array_agg(office.id) into offices_seen from offices.office where office.office = who.regency;
  else
    offices_seen := array[who.office, who.regency];
  end if;
  perform set_config('paten.scope', array_to_string(offices_seen, ','), true);
  return jsonb_build_object(
    'id', who.id, 'name', who.name, 'addressAs', who.address_as, 'nip', who.nip, 'rank', who.rank,
    'office', who.office, 'officeKind', who.kind, 'officeName', who.office_name, 'officePrefix', who.prefix,
    'regency', who.regency, 'zone', who.zone, 'posts', held, 'scope', offices_seen,
    'session', who.session, 'mustChange', who.must_change,
    'ended', over, 'away', identity.away(who.office, at));
end $function$;
grant execute on function identity.enter(text,timestamp with time zone) to paten_app;

CREATE OR REPLACE FUNCTION identity.username_known(username_given text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from identity.officer where officer.username = username_given)
$function$;
grant execute on function identity.username_known(text) to paten_app;

CREATE OR REPLACE FUNCTION identity.why_out(token_hash_given text, at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case when session.ended_why is not null then session.ended_why
              when session.expires_at <= at then 'expired'
              else 'no-post' end
  from identity.session where session.token_hash = token_hash_given
$function$;
grant execute on function identity.why_out(text,timestamp with time zone) to paten_app;

create schema integrity;
grant usage on schema integrity to paten_app;

create table integrity.answer (
  case_id uuid not null,
  office uuid not null,
  month date not null,
  public_key uuid not null,
  algorithm text not null,
  envelope text not null,
  answered_at timestamp with time zone not null,
  kecamatan uuid,
  constraint answer_pkey PRIMARY KEY (case_id),
  constraint answer_envelope_check CHECK ((length(envelope) = 5526)),
  constraint answer_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint answer_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX answer_by_month ON integrity.answer USING btree (COALESCE(kecamatan, office), month);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.answer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('case_id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.answer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.answer enable row level security;
create policy territory on integrity.answer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.answer to paten_app;

create table integrity.asking (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  officer uuid not null,
  post text not null,
  asked_at timestamp with time zone not null,
  constraint asking_pkey PRIMARY KEY (id),
  constraint asking_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id)
);
CREATE INDEX asking_by_case ON integrity.asking USING btree (case_id, asked_at DESC);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.asking FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.asking FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.asking enable row level security;
create policy territory on integrity.asking for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.asking to paten_app;

create table integrity.code (
  asking uuid not null,
  office uuid not null,
  case_id uuid not null,
  code text not null,
  expires_at timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (asking),
  constraint code_office_code_key UNIQUE (office, code)
);
grant delete, insert, select, update on integrity.code to paten_app;

create table integrity.later_answer (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  public_key uuid not null,
  algorithm text not null,
  envelope text not null,
  answered_at timestamp with time zone not null,
  constraint later_answer_pkey PRIMARY KEY (id),
  constraint later_answer_envelope_check CHECK ((length(envelope) = 5526)),
  constraint later_answer_case_id_fkey FOREIGN KEY (case_id) REFERENCES integrity.answer(case_id)
);
CREATE INDEX later_answer_by_case ON integrity.later_answer USING btree (case_id, answered_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.later_answer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.later_answer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.later_answer enable row level security;
create policy territory on integrity.later_answer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.later_answer to paten_app;

create table integrity.mark (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  kind text not null,
  public_key uuid,
  algorithm text,
  envelope text,
  officer uuid not null,
  post text not null,
  marked_at timestamp with time zone not null,
  constraint mark_pkey PRIMARY KEY (id),
  constraint mark_check CHECK ((((envelope IS NULL) = (public_key IS NULL)) AND ((envelope IS NULL) = (algorithm IS NULL)))),
  constraint mark_envelope_check CHECK ((length(envelope) = 5526)),
  constraint mark_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'followed-up'::text]))),
  constraint mark_case_id_fkey FOREIGN KEY (case_id) REFERENCES integrity.answer(case_id)
);
CREATE INDEX mark_by_answer ON integrity.mark USING btree (case_id, marked_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.mark FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.mark FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.mark enable row level security;
create policy territory on integrity.mark for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.mark to paten_app;

create table integrity.public_key (
  id uuid not null,
  office uuid not null,
  public text not null,
  fingerprint text not null,
  officer uuid not null,
  post text not null,
  entered_at timestamp with time zone not null,
  constraint public_key_pkey PRIMARY KEY (id),
  constraint public_key_office_fingerprint_key UNIQUE (office, fingerprint),
  constraint public_key_public_check CHECK ((length(public) = 43))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.public_key FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.public_key FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.public_key enable row level security;
create policy territory on integrity.public_key for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.public_key to paten_app;

create table integrity.told_count (
  kecamatan uuid not null,
  month date not null,
  office uuid not null,
  said text not null,
  answers integer,
  yes integer,
  officer uuid not null,
  post text not null,
  told_at timestamp with time zone not null,
  constraint told_count_pkey PRIMARY KEY (kecamatan, month),
  constraint told_count_answers_check CHECK ((answers >= 5)),
  constraint told_count_check CHECK (((answers IS NULL) = (said = 'few-answers'::text))),
  constraint told_count_check1 CHECK (((yes IS NULL) = (said <> 'counted'::text))),
  constraint told_count_check2 CHECK (((yes IS NULL) OR ((answers - yes) >= 5))),
  constraint told_count_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint told_count_said_check CHECK ((said = ANY (ARRAY['few-answers'::text, 'few'::text, 'most'::text, 'counted'::text]))),
  constraint told_count_yes_check CHECK ((yes >= 5))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON integrity.told_count FOR EACH ROW EXECUTE FUNCTION journal.keep_image('kecamatan', 'month');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON integrity.told_count FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table integrity.told_count enable row level security;
create policy territory on integrity.told_count for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on integrity.told_count to paten_app;

create schema journal;
grant usage on schema journal to paten_app;
grant usage on schema journal to paten_sealer;

create table journal.declared (
  place text not null,
  kind text not null,
  key_columns text[],
  "position" integer not null generated always as identity,
  constraint declared_pkey PRIMARY KEY (place),
  constraint declared_kind_check CHECK ((kind = ANY (ARRAY['record'::text, 'derived'::text, 'local'::text])))
);
grant select on journal.declared to paten_app;
grant select on journal.declared to paten_sealer;

create table journal.image (
  line uuid not null,
  seq bigint not null generated always as identity,
  place text not null,
  key text not null,
  op "char" not null,
  body text,
  migration integer not null,
  salt bytea,
  destroyed_by uuid,
  constraint image_pkey PRIMARY KEY (line, seq),
  constraint image_check CHECK ((((body IS NULL) = (destroyed_by IS NOT NULL)) AND ((salt IS NULL) = (destroyed_by IS NOT NULL)))),
  constraint image_op_check CHECK ((op = ANY (ARRAY['I'::"char", 'U'::"char", 'D'::"char", 'X'::"char"]))),
  constraint image_destroyed_by_fkey FOREIGN KEY (destroyed_by) REFERENCES journal.line(id) DEFERRABLE INITIALLY DEFERRED,
  constraint image_line_fkey FOREIGN KEY (line) REFERENCES journal.line(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX image_by_row ON journal.image USING btree (place, key, seq);
grant select on journal.image to paten_sealer;

create table journal.line (
  id uuid not null,
  office uuid not null,
  name text not null,
  subject uuid not null,
  by_kind text not null,
  by_id text not null,
  by_post text,
  facts jsonb not null default '{}'::jsonb,
  event_at timestamp with time zone not null,
  arrived_at timestamp with time zone not null,
  request_id uuid,
  seq bigint not null generated always as identity,
  constraint line_pkey PRIMARY KEY (id),
  constraint line_office_request_id_key UNIQUE (office, request_id),
  constraint line_by_kind_check CHECK ((by_kind = ANY (ARRAY['officer'::text, 'citizen'::text, 'kiosk'::text, 'program'::text]))),
  constraint line_check CHECK ((isfinite(event_at) AND isfinite(arrived_at)))
);
CREATE INDEX line_by_subject ON journal.line USING btree (subject, seq);
CREATE INDEX line_of_corrections ON journal.line USING btree (subject, event_at DESC) WHERE (name = 'figures.corrected'::text);
CREATE INDEX line_of_returns ON journal.line USING btree (office, event_at) WHERE (name = 'case.returned-incomplete'::text);
CREATE TRIGGER count AFTER INSERT ON journal.line FOR EACH ROW WHEN ((new.name = 'case.returned-incomplete'::text)) EXECUTE FUNCTION supervision.count_return();
alter table journal.line enable row level security;
create policy sealer on journal.line for select to paten_sealer
  using (true);
create policy territory on journal.line for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant insert, select on journal.line to paten_app;
grant select on journal.line to paten_sealer;

create table journal.seal (
  office uuid not null,
  number bigint not null,
  line uuid not null,
  image_hashes bytea[] not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  constraint seal_pkey PRIMARY KEY (office, number),
  constraint seal_line_key UNIQUE (line),
  constraint seal_number_check CHECK ((number > 0)),
  constraint seal_line_fkey FOREIGN KEY (line) REFERENCES journal.line(id)
);
alter table journal.seal enable row level security;
create policy sealer on journal.seal for all to paten_sealer
  using (true)
  with check (true);
create policy territory on journal.seal for select to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant select on journal.seal to paten_app;
grant insert, select on journal.seal to paten_sealer;

create table journal.unsealed (
  line uuid not null,
  office uuid not null,
  seq bigint not null,
  constraint unsealed_pkey PRIMARY KEY (office, seq)
);
grant insert on journal.unsealed to paten_app;
grant delete, select on journal.unsealed to paten_sealer;

create view journal.line_view with (security_invoker=true) as
 SELECT line.id,
    line.office,
    line.name,
    line.subject,
    line.by_kind,
    line.by_id,
    line.by_post,
    line.facts,
    line.event_at,
    line.seq,
    seal.number AS seal,
    line.arrived_at
   FROM (journal.line
     LEFT JOIN journal.seal ON ((seal.line = line.id)));
grant select on journal.line_view to paten_app;

CREATE OR REPLACE FUNCTION journal.declare(place regclass, as_kind text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  full_name text;
  keys text[];
  has_office boolean := exists (
    select 1 from pg_attribute where attrelid = place and attname = 'office' and attnotnull and not attisdropped);
begin
  select format('%I.%I', nspname, relname) into full_name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = place;
  if as_kind = 'record' then
    select array_agg(attname::text order by array_position(indkey::int[], attnum::int)) into keys
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = place and indisprimary;
    if keys is null or not has_office then
      raise exception 'record table % needs a primary key and office uuid not null', place;
    end if;
    execute format('create trigger keep_image after insert or update or delete on %s
      for each row execute function journal.keep_image(%s)', full_name,
      (select string_agg(quote_literal(k), ', ' order by o) from unnest(keys) with ordinality as u(k, o)));
    execute format('create trigger refuse_truncate before truncate on %s
      for each statement execute function journal.refuse_truncate()', full_name);
  end if;
  insert into journal.declared (place, kind, key_columns) values (full_name, as_kind, keys);
  execute format('grant select, insert, update, delete on %s to paten_app', full_name);
  if has_office and as_kind <> 'local' then
    execute format('alter table %s enable row level security', full_name);
    execute format('create policy territory on %s to paten_app
      using (office = any ((select journal.scope())::uuid[]))
      with check (office = any ((select journal.scope())::uuid[]))', full_name);
  end if;
end $function$;
-- anyone may execute it

CREATE OR REPLACE FUNCTION journal.destroy_images(place_given text, key_given text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  act_line uuid := nullif(current_setting('paten.line', true), '')::uuid;
  emptied int;
begin
  if act_line is null then
    raise exception 'images are destroyed only inside an act' using errcode = 'PA001';
  end if;
  if exists (
    select from journal.image join journal.line on line.id = image.line
    where image.place = place_given and image.key = key_given and line.office <> all (journal.scope())) then
    raise exception 'images of another office are not destroyed' using errcode = 'PA006';
  end if;
  if exists (
    select from journal.image left join journal.seal on seal.line = image.line
    where image.place = place_given and image.key = key_given and seal.line is null and image.line <> act_line) then
    raise exception 'images are destroyed only after they are sealed' using errcode = 'PA005';
  end if;
  insert into journal.image (line, place, key, op, body, migration, salt)
  select act_line, place_given, key_given, 'X', coalesce(journal.fold(op, body order by seq)::text, 'null'),
         paten.schema_number(), uuid_send(gen_random_uuid())
  from journal.image where place = place_given and key = key_given having count(*) > 0;
  update journal.image set body = null, salt = null, destroyed_by = act_line
  where place = place_given and key = key_given and line <> act_line and destroyed_by is null;
  get diagnostics emptied = row_count;
  return emptied;
end $function$;
grant execute on function journal.destroy_images(text,text) to paten_app;

create aggregate journal.fold("char",text) (sfunc = journal.fold_step, stype = jsonb);
-- anyone may execute it

CREATE OR REPLACE FUNCTION journal.fold_step(standing jsonb, op "char", body text)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case op
    when 'U' then coalesce(standing, '{}') || coalesce(body::jsonb, '{}')
    when 'D' then null
    else nullif(coalesce(body::jsonb, '{}'), 'null')
  end
$function$;
-- anyone may execute it

CREATE OR REPLACE FUNCTION journal.forget_dropped(places text[], by_column text, ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  dropped record;
  gone int := 0;
begin
  for dropped in
    select distinct image.place, image.key from journal.line join journal.image on image.line = line.id
    where line.subject = any (ids) and line.office = any (journal.scope()) and image.place = any (places)
      and image.body::jsonb ->> by_column = any (ids::text[])
    order by image.place, image.key
  loop
    perform journal.destroy_images(dropped.place, dropped.key);
    gone := gone + 1;
  end loop;
  return gone;
end $function$;
grant execute on function journal.forget_dropped(text[],text,uuid[]) to paten_app;

CREATE OR REPLACE FUNCTION journal.forget_rows(place_given text, by_column text, ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  row_key text;
  gone int := 0;
begin
  for row_key in execute format(
    'delete from %s as it where it.%I = any ($1) returning journal.key_of(%L, to_jsonb(it))',
    place_given, by_column, place_given) using ids
  loop
    perform journal.destroy_images(place_given, row_key);
    gone := gone + 1;
  end loop;
  return gone;
end $function$;
grant execute on function journal.forget_rows(text,text,uuid[]) to paten_app;
grant execute on function journal.forget_rows(text,text,uuid[]) to public;

CREATE OR REPLACE FUNCTION journal.forget_words(place_given text, by_column text, ids uuid[], columns text[], word text)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  changes text;
  row_key text;
  emptied int := 0;
begin
  select string_agg(format(case format_type(atttypid, atttypmod)
           when 'text' then '%1$I = case when %1$I <> '''' then %2$L else %1$I end'
           when 'jsonb' then '%1$I = ''{}'''
           else '%1$I = null' end, attname, word), ', ') into changes
  from pg_attribute where attrelid = place_given::regclass and attname = any (columns);
  for row_key in execute format(
    'update %s as it set %s where it.%I = any ($1) returning journal.key_of(%L, to_jsonb(it))',
    place_given, changes, by_column, place_given) using ids
  loop
    perform journal.destroy_images(place_given, row_key);
    emptied := emptied + 1;
  end loop;
  return emptied;
end $function$;
grant execute on function journal.forget_words(text,text,uuid[],text[],text) to paten_app;
grant execute on function journal.forget_words(text,text,uuid[],text[],text) to public;

CREATE OR REPLACE FUNCTION journal.keep_image()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  line text := current_setting('paten.line', true);
  image jsonb;
  old_row jsonb;
  row_key text;
begin
  if line is null or line = '' then
    raise exception 'record table %.% is written only inside an act', tg_table_schema, tg_table_name
      using errcode = 'PA001';
  end if;
  image := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  row_key := journal.key_part(image ->> tg_argv[0], tg_nargs);
  for i in 1 .. tg_nargs - 1 loop
    row_key := row_key || '|' || journal.key_part(image ->> tg_argv[i], tg_nargs);
  end loop;
  if tg_op = 'UPDATE' then
    old_row := to_jsonb(old);
    for i in 0 .. tg_nargs - 1 loop
      if old_row -> tg_argv[i] is distinct from image -> tg_argv[i] then
        raise exception 'the key of a record never changes' using errcode = 'PA002';
      end if;
    end loop;
    if old_row -> 'office' is distinct from image -> 'office' then
      raise exception 'a record never changes its office' using errcode = 'PA002';
    end if;
    select coalesce(jsonb_object_agg(now_row.key, now_row.value), '{}') into image
    from jsonb_each(image) as now_row
    where old_row -> now_row.key is distinct from now_row.value;
  elsif tg_op = 'DELETE' then
    image := '{}';
  end if;
  insert into journal.image (line, place, key, op, body, migration, salt)
  values (line::uuid, tg_table_schema || '.' || tg_table_name, row_key, left(tg_op, 1)::"char", image::text,
          paten.schema_number(), uuid_send(gen_random_uuid()));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION journal.key_of(place_given text, row_given jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select string_agg(journal.key_part(row_given ->> part, cardinality(declared.key_columns)), '|' order by ordinal)
  from journal.declared cross join unnest(declared.key_columns) with ordinality as key (part, ordinal)
  where declared.place = place_given
$function$;
grant execute on function journal.key_of(text,jsonb) to paten_app;
grant execute on function journal.key_of(text,jsonb) to public;

CREATE OR REPLACE FUNCTION journal.key_part(part text, parts integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when parts = 1 then part else replace(replace(part, '\', '\\'), '|', '\|') end
$function$;
-- anyone may execute it

CREATE OR REPLACE FUNCTION journal.refuse_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'record table %.% is never emptied', tg_table_schema, tg_table_name using errcode = 'PA003';
end $function$;
-- anyone may execute it

CREATE OR REPLACE FUNCTION journal.scope()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(string_to_array(nullif(current_setting('paten.scope', true), ''), ',')::uuid[], '{}')
$function$;
-- anyone may execute it

create schema objections;
grant usage on schema objections to paten_app;

create table objections.carrying (
  objection uuid not null,
  office uuid not null,
  step text,
  reason text not null,
  officer uuid not null,
  post text not null,
  carried_at timestamp with time zone not null,
  constraint carrying_pkey PRIMARY KEY (objection),
  constraint carrying_objection_fkey FOREIGN KEY (objection) REFERENCES objections.objection(id),
  constraint carrying_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON objections.carrying FOR EACH ROW EXECUTE FUNCTION journal.keep_image('objection');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON objections.carrying FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table objections.carrying enable row level security;
create policy territory on objections.carrying for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on objections.carrying to paten_app;

create table objections.decision (
  objection uuid not null,
  office uuid not null,
  granted boolean not null,
  reasons text not null,
  basis text,
  step text,
  reference text,
  signer jsonb not null,
  officer uuid not null,
  post text not null,
  decided_at timestamp with time zone not null,
  copies jsonb,
  constraint decision_pkey PRIMARY KEY (objection),
  constraint decision_objection_fkey FOREIGN KEY (objection) REFERENCES objections.objection(id),
  constraint decision_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON objections.decision FOR EACH ROW EXECUTE FUNCTION journal.keep_image('objection');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON objections.decision FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table objections.decision enable row level security;
create policy territory on objections.decision for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on objections.decision to paten_app;

create table objections.objection (
  id uuid not null,
  office uuid not null,
  kind text not null,
  number text not null,
  case_id uuid not null,
  against text not null,
  against_id uuid not null,
  appeals uuid,
  decided_at timestamp with time zone not null,
  told_at timestamp with time zone not null,
  post text not null,
  filed_by text not null,
  relation text not null,
  identity_seen text not null,
  grounds text not null,
  officer uuid not null,
  filed_post text not null,
  filed_at timestamp with time zone not null,
  constraint objection_pkey PRIMARY KEY (id),
  constraint objection_against_id_key UNIQUE (against_id),
  constraint objection_number_key UNIQUE (number),
  constraint objection_against_check CHECK ((against = ANY (ARRAY['refusal'::text, 'lapse'::text, 'delay'::text, 'answer'::text, 'voided'::text, 'turned-down'::text]))),
  constraint objection_check CHECK (((kind = 'appeal'::text) = (appeals IS NOT NULL))),
  constraint objection_check1 CHECK (((kind = 'appeal'::text) = (against = 'answer'::text))),
  constraint objection_kind_check CHECK ((kind = ANY (ARRAY['objection'::text, 'appeal'::text]))),
  constraint objection_relation_check CHECK ((relation = ANY (ARRAY['applicant'::text, 'proxy'::text]))),
  constraint objection_appeals_fkey FOREIGN KEY (appeals) REFERENCES objections.objection(id),
  constraint objection_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint objection_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX objection_by_case ON objections.objection USING btree (case_id);
CREATE INDEX objection_by_office ON objections.objection USING btree (office, filed_at DESC);
CREATE TRIGGER count AFTER INSERT ON objections.objection FOR EACH ROW EXECUTE FUNCTION supervision.count_objection();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON objections.objection FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON objections.objection FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table objections.objection enable row level security;
create policy territory on objections.objection for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on objections.objection to paten_app;

create view objections.objection_view with (security_invoker=true) as
 SELECT id,
    office,
    case_id,
    kind,
    against,
    filed_at
   FROM objections.objection;
grant select on objections.objection_view to paten_app;

create schema offices;
grant usage on schema offices to paten_app;

create table offices.office (
  id uuid not null,
  office uuid not null,
  kind text not null,
  key text not null,
  prefix text not null,
  name text not null,
  short_name text not null,
  zone text not null,
  seat text not null,
  seat_sure text not null,
  address text,
  postcode text,
  phone text,
  email text,
  border jsonb,
  burden jsonb,
  split_from uuid,
  ended_on date,
  profile jsonb,
  constraint office_pkey PRIMARY KEY (id),
  constraint office_office_key_key UNIQUE (office, key),
  constraint office_office_prefix_key UNIQUE (office, prefix),
  constraint office_check CHECK (((kind = 'regency'::text) = (id = office))),
  constraint office_kind_check CHECK ((kind = ANY (ARRAY['regency'::text, 'kecamatan'::text]))),
  constraint office_prefix_check CHECK ((prefix ~ '^[A-Z]{3}$'::text)),
  constraint office_seat_sure_check CHECK ((seat_sure = ANY (ARRAY['a'::text, 'b'::text]))),
  constraint office_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id) DEFERRABLE INITIALLY DEFERRED,
  constraint office_split_from_fkey FOREIGN KEY (split_from) REFERENCES offices.office(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX only_one_regency ON offices.office USING btree ((true)) WHERE (kind = 'regency'::text);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.office FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.office FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.office enable row level security;
create policy territory on offices.office for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.office to paten_app;

create table offices.office_code (
  id uuid not null,
  office uuid not null,
  office_id uuid not null,
  code text not null,
  valid_from date,
  valid_until date,
  withdrawn_on date,
  constraint office_code_pkey PRIMARY KEY (id),
  constraint office_code_check CHECK ((valid_until >= valid_from)),
  constraint office_code_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices.office(id)
);
CREATE INDEX office_code_by_office ON offices.office_code USING btree (office_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.office_code FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.office_code FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.office_code enable row level security;
create policy territory on offices.office_code for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.office_code to paten_app;

create table offices.pack (
  id uuid not null,
  office uuid not null,
  number integer not null,
  hash text not null,
  files jsonb not null,
  applied_at timestamp with time zone not null,
  sources jsonb,
  constraint pack_pkey PRIMARY KEY (id),
  constraint pack_office_number_key UNIQUE (office, number),
  constraint pack_number_check CHECK ((number > 0))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.pack FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.pack FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.pack enable row level security;
create policy territory on offices.pack for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.pack to paten_app;

create table offices.pack_file (
  office uuid not null,
  sha256 text not null,
  content text not null,
  constraint pack_file_pkey PRIMARY KEY (office, sha256),
  constraint pack_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.pack_file FOR EACH ROW EXECUTE FUNCTION journal.keep_image('office', 'sha256');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.pack_file FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.pack_file enable row level security;
create policy territory on offices.pack_file for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.pack_file to paten_app;

create table offices.post_kind (
  id uuid not null,
  office uuid not null,
  key text not null,
  "position" integer not null,
  held_at text not null,
  name jsonb not null,
  short jsonb not null,
  form_of_address jsonb not null,
  duties text[] not null,
  ended_on date,
  level integer,
  one_holder boolean,
  unit jsonb,
  superior jsonb,
  constraint post_kind_pkey PRIMARY KEY (id),
  constraint post_kind_office_key_key UNIQUE (office, key),
  constraint post_kind_held_at_check CHECK ((held_at = ANY (ARRAY['regency'::text, 'kecamatan'::text]))),
  constraint post_kind_level_check CHECK ((level > 0))
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.post_kind FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.post_kind FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.post_kind enable row level security;
create policy territory on offices.post_kind for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.post_kind to paten_app;

create table offices.regency (
  id uuid not null,
  office uuid not null,
  key text not null,
  code text not null,
  name jsonb not null,
  province text not null,
  zone text not null,
  number_formats jsonb not null,
  emblem jsonb not null,
  colours jsonb not null,
  bounds jsonb,
  passwords jsonb,
  like_requests jsonb,
  absences jsonb,
  qris jsonb,
  findings jsonb,
  constraint regency_pkey PRIMARY KEY (id),
  constraint regency_id_fkey FOREIGN KEY (id) REFERENCES offices.office(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.regency FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.regency FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.regency enable row level security;
create policy territory on offices.regency for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.regency to paten_app;

create table offices.village (
  id uuid not null,
  office uuid not null,
  key text not null,
  constraint village_pkey PRIMARY KEY (id),
  constraint village_office_key_key UNIQUE (office, key)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.village FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.village FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.village enable row level security;
create policy territory on offices.village for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.village to paten_app;

create table offices.village_code (
  id uuid not null,
  office uuid not null,
  village_id uuid not null,
  within uuid not null,
  code text not null,
  kind text not null,
  name text not null,
  valid_from date,
  valid_until date,
  withdrawn_on date,
  constraint village_code_pkey PRIMARY KEY (id),
  constraint village_code_check CHECK ((valid_until >= valid_from)),
  constraint village_code_kind_check CHECK ((kind = ANY (ARRAY['kelurahan'::text, 'desa'::text]))),
  constraint village_code_village_id_fkey FOREIGN KEY (village_id) REFERENCES offices.village(id),
  constraint village_code_within_fkey FOREIGN KEY (within) REFERENCES offices.office(id)
);
CREATE INDEX village_code_by_office ON offices.village_code USING btree (within, code);
CREATE INDEX village_code_by_village ON offices.village_code USING btree (village_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON offices.village_code FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON offices.village_code FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table offices.village_code enable row level security;
create policy territory on offices.village_code for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on offices.village_code to paten_app;

create view offices.office_view with (security_invoker=true) as
 SELECT id,
    office,
    kind,
    key,
    prefix,
    name,
    short_name,
    zone,
    seat,
    ended_on
   FROM offices.office;
grant select on offices.office_view to paten_app;

create view offices.post_kind_view with (security_invoker=true) as
 SELECT key,
    office,
    held_at,
    name,
    short,
    form_of_address,
    duties,
    level,
    one_holder
   FROM offices.post_kind
  WHERE (ended_on IS NULL);
grant select on offices.post_kind_view to paten_app;

create view offices.village_view with (security_invoker=true) as
 SELECT village_id AS id,
    office,
    within,
    code,
    kind,
    name,
    valid_from,
    valid_until
   FROM offices.village_code
  WHERE (withdrawn_on IS NULL);
grant select on offices.village_view to paten_app;

CREATE OR REPLACE FUNCTION offices.regency_here()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select office.id from offices.office where office.kind = 'regency'
$function$;
grant execute on function offices.regency_here() to paten_app;

create schema paten;
grant usage on schema paten to paten_app;
grant usage on schema paten to paten_sealer;

create table paten.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);
grant select on paten.migration to paten_app;
grant select on paten.migration to paten_sealer;

CREATE OR REPLACE FUNCTION paten.schema_number()
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 149$function$;
-- anyone may execute it

create schema payments;
grant usage on schema payments to paten_app;

create table payments.assessment_paper (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  ordinal integer not null,
  number uuid not null,
  written text not null,
  amount_rupiah bigint not null,
  body jsonb not null,
  officer uuid not null,
  post text not null,
  issued_at timestamp with time zone not null,
  constraint assessment_paper_pkey PRIMARY KEY (id),
  constraint assessment_paper_number_key UNIQUE (number),
  constraint assessment_paper_subject_ordinal_key UNIQUE (subject, ordinal),
  constraint assessment_paper_amount_rupiah_check CHECK ((amount_rupiah >= 0)),
  constraint assessment_paper_ordinal_check CHECK ((ordinal > 0)),
  constraint assessment_paper_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.assessment_paper FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.assessment_paper FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.assessment_paper enable row level security;
create policy territory on payments.assessment_paper for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.assessment_paper to paten_app;

create table payments.code (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  ordinal integer not null,
  payload text not null,
  amount_rupiah bigint not null,
  officer uuid not null,
  post text not null,
  shown_at timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (id),
  constraint code_subject_ordinal_key UNIQUE (subject, ordinal),
  constraint code_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint code_ordinal_check CHECK ((ordinal > 0)),
  constraint code_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.code FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.code FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.code enable row level security;
create policy territory on payments.code for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.code to paten_app;

create table payments.print (
  receipt uuid not null,
  ordinal integer not null,
  office uuid not null,
  paper text not null,
  officer uuid not null,
  post text not null,
  printed_at timestamp with time zone not null,
  constraint print_pkey PRIMARY KEY (receipt, ordinal),
  constraint print_ordinal_check CHECK ((ordinal > 0)),
  constraint print_paper_check CHECK ((paper = ANY (ARRAY['a5'::text, '80mm'::text]))),
  constraint print_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint print_receipt_fkey FOREIGN KEY (receipt) REFERENCES payments.receipt(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.print FOR EACH ROW EXECUTE FUNCTION journal.keep_image('receipt', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.print FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.print enable row level security;
create policy territory on payments.print for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.print to paten_app;

create table payments.receipt (
  id uuid not null,
  office uuid not null,
  subject uuid not null,
  ordinal integer not null,
  number uuid not null,
  written text not null,
  amount_rupiah bigint not null,
  means text not null,
  tendered_rupiah bigint,
  reference text,
  paid_on date not null,
  body jsonb not null,
  officer uuid not null,
  post text not null,
  taken_at timestamp with time zone not null,
  reference_key text generated always as (upper(regexp_replace(reference, '\s'::text, ''::text, 'g'::text))) stored,
  constraint receipt_pkey PRIMARY KEY (id),
  constraint receipt_number_key UNIQUE (number),
  constraint receipt_subject_ordinal_key UNIQUE (subject, ordinal),
  constraint receipt_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint receipt_check CHECK (((means <> 'cash'::text) OR ((tendered_rupiah >= amount_rupiah) AND (tendered_rupiah IS NOT NULL)))),
  constraint receipt_check1 CHECK (((means = 'cash'::text) = (reference IS NULL))),
  constraint receipt_means_check CHECK ((means = ANY (ARRAY['cash'::text, 'transfer'::text, 'qris'::text]))),
  constraint receipt_ordinal_check CHECK ((ordinal > 0)),
  constraint receipt_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE INDEX receipt_by_reference ON payments.receipt USING btree (office, reference_key) WHERE (reference_key IS NOT NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.receipt FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.receipt FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.receipt enable row level security;
create policy territory on payments.receipt for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.receipt to paten_app;

create table payments.refund (
  receipt uuid not null,
  office uuid not null,
  amount_rupiah bigint not null,
  means text not null,
  decision text not null,
  decided_on date not null,
  asked_on date not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  refunded_at timestamp with time zone not null,
  constraint refund_pkey PRIMARY KEY (receipt),
  constraint refund_amount_rupiah_check CHECK ((amount_rupiah > 0)),
  constraint refund_means_check CHECK ((means = ANY (ARRAY['cash'::text, 'transfer'::text]))),
  constraint refund_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint refund_receipt_fkey FOREIGN KEY (receipt) REFERENCES payments.receipt(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.refund FOR EACH ROW EXECUTE FUNCTION journal.keep_image('receipt');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.refund FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.refund enable row level security;
create policy territory on payments.refund for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.refund to paten_app;

create table payments.voided (
  receipt uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  voided_at timestamp with time zone not null,
  constraint voided_pkey PRIMARY KEY (receipt),
  constraint voided_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint voided_receipt_fkey FOREIGN KEY (receipt) REFERENCES payments.receipt(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON payments.voided FOR EACH ROW EXECUTE FUNCTION journal.keep_image('receipt');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON payments.voided FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table payments.voided enable row level security;
create policy territory on payments.voided for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on payments.voided to paten_app;

create view payments.receipt_view with (security_invoker=true) as
 SELECT receipt.office,
    receipt.id,
    receipt.subject,
    receipt.ordinal,
    receipt.written,
    receipt.amount_rupiah,
    receipt.means,
    receipt.officer,
    receipt.taken_at,
    voided.voided_at,
    refund.refunded_at
   FROM ((payments.receipt
     LEFT JOIN payments.voided ON ((voided.receipt = receipt.id)))
     LEFT JOIN payments.refund ON ((refund.receipt = receipt.id)));
grant select on payments.receipt_view to paten_app;

create schema queue;
grant usage on schema queue to paten_app;

create table queue.day (
  id uuid not null,
  office uuid not null,
  date date not null,
  door_code text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone,
  forced boolean,
  constraint day_pkey PRIMARY KEY (id),
  constraint day_office_date_key UNIQUE (office, date),
  constraint day_check CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (forced IS NULL))))
);
CREATE UNIQUE INDEX day_open ON queue.day USING btree (office) WHERE (closed_at IS NULL);
CREATE TRIGGER count AFTER UPDATE ON queue.day FOR EACH ROW WHEN ((COALESCE(old.forced, false) <> COALESCE(new.forced, false))) EXECUTE FUNCTION supervision.count_closing();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.day FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.day FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.day enable row level security;
create policy territory on queue.day for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.day to paten_app;

create table queue.move (
  ticket uuid not null,
  ordinal integer not null,
  office uuid not null,
  kind text not null,
  group_key text not null,
  lane text not null,
  session uuid,
  moved_at timestamp with time zone not null,
  constraint move_pkey PRIMARY KEY (ticket, ordinal),
  constraint move_kind_check CHECK ((kind = ANY (ARRAY['taken'::text, 'called'::text, 'recalled'::text, 'serving'::text, 'held'::text, 'missed'::text, 'returned'::text, 'transferred'::text, 'done'::text, 'left'::text, 'closed'::text]))),
  constraint move_ordinal_check CHECK ((ordinal >= 0)),
  constraint move_session_fkey FOREIGN KEY (session) REFERENCES queue.session(id),
  constraint move_ticket_fkey FOREIGN KEY (ticket) REFERENCES queue.ticket(id)
);
CREATE INDEX move_called ON queue.move USING btree (office, moved_at DESC) WHERE (kind = ANY (ARRAY['called'::text, 'recalled'::text]));
CREATE INDEX move_serving ON queue.move USING btree (office, moved_at) WHERE (kind = 'serving'::text);
CREATE TRIGGER count AFTER INSERT ON queue.move FOR EACH ROW EXECUTE FUNCTION supervision.count_move();
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.move FOR EACH ROW EXECUTE FUNCTION journal.keep_image('ticket', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.move FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.move enable row level security;
create policy territory on queue.move for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.move to paten_app;

create table queue.plan (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.plan FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.plan FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.plan enable row level security;
create policy territory on queue.plan for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.plan to paten_app;

create table queue.purpose (
  ticket uuid not null,
  office uuid not null,
  service text not null,
  papers text[] not null,
  said_at timestamp with time zone not null,
  constraint purpose_pkey PRIMARY KEY (ticket, said_at),
  constraint purpose_ticket_fkey FOREIGN KEY (ticket) REFERENCES queue.ticket(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.purpose FOR EACH ROW EXECUTE FUNCTION journal.keep_image('ticket', 'said_at');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.purpose FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.purpose enable row level security;
create policy territory on queue.purpose for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.purpose to paten_app;

create table queue.series (
  day uuid not null,
  group_key text not null,
  office uuid not null,
  last integer not null,
  constraint series_pkey PRIMARY KEY (day, group_key)
);
alter table queue.series enable row level security;
create policy territory on queue.series for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.series to paten_app;

create table queue.session (
  id uuid not null,
  office uuid not null,
  day uuid not null,
  counter integer not null,
  groups text[] not null,
  officer uuid not null,
  post text not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  forced boolean,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_counter_check CHECK (((counter >= 1) AND (counter <= 99))),
  constraint session_day_fkey FOREIGN KEY (day) REFERENCES queue.day(id)
);
CREATE INDEX session_by_day ON queue.session USING btree (day);
CREATE UNIQUE INDEX session_counter_open ON queue.session USING btree (office, counter) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX session_officer_open ON queue.session USING btree (office, officer) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.session FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.session FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.session enable row level security;
create policy territory on queue.session for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.session to paten_app;

create table queue.standing (
  ticket uuid not null,
  office uuid not null,
  day uuid not null,
  group_key text not null,
  lane text not null,
  written text not null,
  state text not null,
  session uuid,
  taken_at timestamp with time zone not null,
  since timestamp with time zone not null,
  ordinal integer not null,
  constraint standing_pkey PRIMARY KEY (ticket)
);
CREATE INDEX standing_by_day ON queue.standing USING btree (day, state, taken_at);
alter table queue.standing enable row level security;
create policy territory on queue.standing for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.standing to paten_app;

create table queue.ticket (
  id uuid not null,
  office uuid not null,
  day uuid not null,
  group_key text not null,
  number integer not null,
  written text not null,
  lane text not null,
  source text not null,
  taken_by uuid not null,
  code text not null,
  taken_at timestamp with time zone not null,
  also text[],
  constraint ticket_pkey PRIMARY KEY (id),
  constraint ticket_code_key UNIQUE (code),
  constraint ticket_day_group_key_number_key UNIQUE (day, group_key, number),
  constraint ticket_lane_check CHECK ((lane = ANY (ARRAY['priority'::text, 'quick'::text, 'ordinary'::text]))),
  constraint ticket_number_check CHECK (((number >= 1) AND (number <= 999))),
  constraint ticket_source_check CHECK ((source = ANY (ARRAY['kiosk'::text, 'counter'::text, 'phone'::text]))),
  constraint ticket_day_fkey FOREIGN KEY (day) REFERENCES queue.day(id)
);
CREATE INDEX ticket_by_taker ON queue.ticket USING btree (taken_by, taken_at);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON queue.ticket FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON queue.ticket FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table queue.ticket enable row level security;
create policy territory on queue.ticket for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on queue.ticket to paten_app;

create view queue.call_view with (security_invoker=true) as
 SELECT office,
    ticket,
    moved_at AS called_at
   FROM queue.move
  WHERE (kind = 'called'::text);
grant select on queue.call_view to paten_app;

create view queue.move_view with (security_invoker=true) as
 SELECT move.office,
    move.ticket,
    move.ordinal,
    move.kind,
    move.lane,
    move.moved_at,
    ticket.day,
    day.date,
    COALESCE(day.forced, false) AS forced
   FROM ((queue.move
     JOIN queue.ticket ON ((ticket.id = move.ticket)))
     JOIN queue.day ON ((day.id = ticket.day)));
grant select on queue.move_view to paten_app;

create view queue.period_view with (security_invoker=true) as
 SELECT move.office,
    move.ticket,
    ticket.day,
    move.group_key,
    move.session,
    move.moved_at AS from_at,
    next.moved_at AS until_at,
        CASE
            WHEN (move.kind = ANY (ARRAY['taken'::text, 'transferred'::text, 'returned'::text])) THEN 'waiting'::text
            WHEN (move.kind = ANY (ARRAY['called'::text, 'recalled'::text])) THEN 'called'::text
            WHEN (move.kind = 'serving'::text) THEN 'serving'::text
            ELSE 'held'::text
        END AS state,
    COALESCE(((next.kind = 'closed'::text) AND day.forced), false) AS unreliable
   FROM (((queue.move
     JOIN queue.ticket ON ((ticket.id = move.ticket)))
     JOIN queue.day ON ((day.id = ticket.day)))
     LEFT JOIN queue.move next ON (((next.ticket = move.ticket) AND (next.ordinal = (move.ordinal + 1)))))
  WHERE (move.kind <> ALL (ARRAY['missed'::text, 'done'::text, 'left'::text, 'closed'::text]));
grant select on queue.period_view to paten_app;

create view queue.visitor_view with (security_invoker=true) as
 SELECT standing.office,
    standing.ticket,
    day.date,
    standing.lane,
    standing.state,
    standing.taken_at
   FROM (queue.standing
     JOIN queue.day ON ((day.id = standing.day)));
grant select on queue.visitor_view to paten_app;

create schema regulations;
grant usage on schema regulations to paten_app;

create table regulations.citation (
  office uuid not null,
  cited_by text not null,
  subject_kind text not null,
  subject_id text not null,
  title jsonb not null,
  href text,
  regulation text not null,
  article text not null default ''::text,
  valid_from date not null,
  valid_until date,
  constraint citation_pkey PRIMARY KEY (office, cited_by, subject_kind, subject_id, regulation, article, valid_from),
  constraint citation_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['authority'::text, 'service'::text, 'requirement'::text, 'form'::text, 'tariff'::text, 'deadline'::text, 'letter'::text])))
);
CREATE INDEX citation_by_regulation ON regulations.citation USING btree (office, regulation);
alter table regulations.citation enable row level security;
create policy territory on regulations.citation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on regulations.citation to paten_app;

create table regulations.mark (
  id uuid not null,
  office uuid not null,
  regulation uuid not null,
  what text not null,
  holds_from date not null,
  by_regulation uuid,
  article text,
  source text not null,
  sure text not null,
  marked_by uuid,
  marked_at timestamp with time zone not null,
  constraint mark_pkey PRIMARY KEY (id),
  constraint mark_check CHECK ((by_regulation <> regulation)),
  constraint mark_check1 CHECK (((what = 'lapsed'::text) OR (by_regulation IS NOT NULL))),
  constraint mark_sure_check CHECK ((sure = ANY (ARRAY['a'::text, 'b'::text]))),
  constraint mark_what_check CHECK ((what = ANY (ARRAY['changed'::text, 'revoked'::text, 'lapsed'::text]))),
  constraint mark_by_regulation_fkey FOREIGN KEY (by_regulation) REFERENCES regulations.regulation(id),
  constraint mark_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES identity.officer(id),
  constraint mark_regulation_fkey FOREIGN KEY (regulation) REFERENCES regulations.regulation(id)
);
CREATE INDEX mark_by_regulation ON regulations.mark USING btree (regulation);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON regulations.mark FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON regulations.mark FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table regulations.mark enable row level security;
create policy territory on regulations.mark for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on regulations.mark to paten_app;

create table regulations.mark_taken_back (
  mark uuid not null,
  office uuid not null,
  reason text not null,
  taken_back_by uuid,
  taken_back_at timestamp with time zone not null,
  constraint mark_taken_back_pkey PRIMARY KEY (mark),
  constraint mark_taken_back_mark_fkey FOREIGN KEY (mark) REFERENCES regulations.mark(id),
  constraint mark_taken_back_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON regulations.mark_taken_back FOR EACH ROW EXECUTE FUNCTION journal.keep_image('mark');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON regulations.mark_taken_back FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table regulations.mark_taken_back enable row level security;
create policy territory on regulations.mark_taken_back for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on regulations.mark_taken_back to paten_app;

create table regulations.regulation (
  id uuid not null,
  office uuid not null,
  key text not null,
  body jsonb not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  constraint regulation_pkey PRIMARY KEY (id),
  constraint regulation_office_key_key UNIQUE (office, key),
  constraint regulation_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id),
  constraint regulation_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON regulations.regulation FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON regulations.regulation FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table regulations.regulation enable row level security;
create policy territory on regulations.regulation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on regulations.regulation to paten_app;

create schema retention;
grant usage on schema retention to paten_app;

create table retention.approval (
  list uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  approved_at timestamp with time zone not null,
  regent text,
  anri text,
  constraint approval_pkey PRIMARY KEY (list),
  constraint approval_check CHECK (((regent IS NULL) = (anri IS NULL))),
  constraint approval_list_fkey FOREIGN KEY (list) REFERENCES retention.list(id),
  constraint approval_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.approval FOR EACH ROW EXECUTE FUNCTION journal.keep_image('list');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.approval FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.approval enable row level security;
create policy territory on retention.approval for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.approval to paten_app;

create table retention.carrying (
  list uuid not null,
  office uuid not null,
  minutes text not null,
  witness text not null,
  second text not null,
  officer uuid not null,
  post text not null,
  begun_at timestamp with time zone not null,
  constraint carrying_pkey PRIMARY KEY (list),
  constraint carrying_list_fkey FOREIGN KEY (list) REFERENCES retention.list(id),
  constraint carrying_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.carrying FOR EACH ROW EXECUTE FUNCTION journal.keep_image('list');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.carrying FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.carrying enable row level security;
create policy territory on retention.carrying for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.carrying to paten_app;

create table retention.dropping (
  list uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  dropped_at timestamp with time zone not null,
  constraint dropping_pkey PRIMARY KEY (list),
  constraint dropping_list_fkey FOREIGN KEY (list) REFERENCES retention.list(id),
  constraint dropping_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.dropping FOR EACH ROW EXECUTE FUNCTION journal.keep_image('list');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.dropping FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.dropping enable row level security;
create policy territory on retention.dropping for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.dropping to paten_app;

create table retention.hold (
  id uuid not null,
  office uuid not null,
  case_id uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  held_at timestamp with time zone not null,
  released_by uuid,
  released_reason text,
  released_at timestamp with time zone,
  kind text not null,
  reference text,
  dated_on date,
  constraint hold_pkey PRIMARY KEY (id),
  constraint hold_check CHECK ((((released_at IS NULL) = (released_by IS NULL)) AND ((released_at IS NULL) = (released_reason IS NULL)))),
  constraint hold_check1 CHECK (((reference IS NULL) = (dated_on IS NULL))),
  constraint hold_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'court'::text, 'audit'::text, 'other'::text]))),
  constraint hold_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint hold_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint hold_released_by_fkey FOREIGN KEY (released_by) REFERENCES identity.officer(id)
);
CREATE UNIQUE INDEX hold_open ON retention.hold USING btree (case_id) WHERE (released_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.hold FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.hold FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.hold enable row level security;
create policy territory on retention.hold for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.hold to paten_app;

create table retention.item (
  list uuid not null,
  ordinal integer not null,
  office uuid not null,
  case_id uuid not null,
  case_number text not null,
  paper uuid not null,
  what text not null,
  named text not null,
  code text not null,
  closed_on date not null,
  due_on date not null,
  constraint item_pkey PRIMARY KEY (list, ordinal),
  constraint item_ordinal_check CHECK ((ordinal > 0)),
  constraint item_what_check CHECK ((what = ANY (ARRAY['scan'::text, 'letter'::text, 'people'::text]))),
  constraint item_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_file(id),
  constraint item_list_fkey FOREIGN KEY (list) REFERENCES retention.list(id)
);
CREATE INDEX item_case ON retention.item USING btree (case_id);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.item FOR EACH ROW EXECUTE FUNCTION journal.keep_image('list', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.item FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.item enable row level security;
create policy territory on retention.item for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.item to paten_app;

create table retention.list (
  id uuid not null,
  office uuid not null,
  ordinal integer not null,
  kind text not null,
  long boolean not null,
  officer uuid not null,
  post text not null,
  prepared_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint list_pkey PRIMARY KEY (id),
  constraint list_office_ordinal_key UNIQUE (office, ordinal),
  constraint list_kind_check CHECK ((kind = ANY (ARRAY['scans'::text, 'files'::text]))),
  constraint list_ordinal_check CHECK ((ordinal > 0)),
  constraint list_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE UNIQUE INDEX list_open ON retention.list USING btree (office, kind) WHERE (ended_at IS NULL);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.list FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.list FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.list enable row level security;
create policy territory on retention.list for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.list to paten_app;

create table retention.outcome (
  list uuid not null,
  ordinal integer not null,
  office uuid not null,
  gone boolean not null,
  done_at timestamp with time zone not null,
  constraint outcome_pkey PRIMARY KEY (list, ordinal),
  constraint outcome_list_ordinal_fkey FOREIGN KEY (list, ordinal) REFERENCES retention.item(list, ordinal)
);
CREATE INDEX outcome_kept ON retention.outcome USING btree (list) WHERE (NOT gone);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.outcome FOR EACH ROW EXECUTE FUNCTION journal.keep_image('list', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.outcome FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.outcome enable row level security;
create policy territory on retention.outcome for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.outcome to paten_app;

create table retention.removal (
  sha256 text not null,
  since timestamp with time zone not null,
  constraint removal_pkey PRIMARY KEY (sha256)
);
grant delete, insert, select, update on retention.removal to paten_app;

create table retention.schedule (
  id uuid not null,
  office uuid not null,
  version integer not null,
  body jsonb not null,
  applied_at timestamp with time zone not null,
  constraint schedule_pkey PRIMARY KEY (id),
  constraint schedule_office_version_key UNIQUE (office, version)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON retention.schedule FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON retention.schedule FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table retention.schedule enable row level security;
create policy territory on retention.schedule for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on retention.schedule to paten_app;

create schema search;
grant usage on schema search to paten_app;

create table search.findable (
  party uuid not null,
  office uuid not null,
  subject uuid not null,
  words text[] not null,
  phone_backwards text,
  constraint findable_pkey PRIMARY KEY (party)
);
CREATE INDEX findable_by_phone ON search.findable USING btree (phone_backwards, office, party) WHERE (phone_backwards IS NOT NULL);
alter table search.findable enable row level security;
create policy territory on search.findable for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on search.findable to paten_app;

create table search.name_word (
  office uuid not null,
  word text not null,
  party uuid not null,
  constraint name_word_pkey PRIMARY KEY (word, office, party)
);
alter table search.name_word enable row level security;
create policy territory on search.name_word for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on search.name_word to paten_app;

create table search.word_key (
  office uuid not null,
  key text not null,
  word text not null,
  constraint word_key_pkey PRIMARY KEY (key, word, office)
);
alter table search.word_key enable row level security;
create policy territory on search.word_key for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on search.word_key to paten_app;

create view search.findable_view with (security_invoker=true) as
 SELECT office,
    party,
    subject
   FROM search.findable;
grant select on search.findable_view to paten_app;

create schema signing;
grant usage on schema signing to paten_app;

create table signing.approval (
  letter uuid not null,
  office uuid not null,
  officer uuid not null,
  post text not null,
  draft_sha256 text not null,
  signer jsonb not null,
  frozen jsonb not null,
  at timestamp with time zone not null,
  constraint approval_pkey PRIMARY KEY (letter),
  constraint approval_letter_fkey FOREIGN KEY (letter) REFERENCES documents.letter(id),
  constraint approval_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON signing.approval FOR EACH ROW EXECUTE FUNCTION journal.keep_image('letter');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON signing.approval FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table signing.approval enable row level security;
create policy territory on signing.approval for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on signing.approval to paten_app;

create view signing.approval_view with (security_invoker=true) as
 SELECT letter,
    office,
    officer,
    post,
    signer,
    at
   FROM signing.approval;
grant select on signing.approval_view to paten_app;

create schema standards;
grant usage on schema standards to paten_app;

create table standards.answer (
  comment uuid not null,
  office uuid not null,
  accepted boolean not null,
  reason text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  constraint answer_pkey PRIMARY KEY (comment),
  constraint answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.officer(id),
  constraint answer_comment_fkey FOREIGN KEY (comment) REFERENCES standards.comment(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.answer FOR EACH ROW EXECUTE FUNCTION journal.keep_image('comment');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.answer FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.answer enable row level security;
create policy territory on standards.answer for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.answer to paten_app;

create table standards.comment (
  id uuid not null,
  office uuid not null,
  standard uuid not null,
  name text,
  words text not null,
  given_at timestamp with time zone not null,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_standard_fkey FOREIGN KEY (standard) REFERENCES standards.publication(standard)
);
CREATE INDEX comment_by_standard ON standards.comment USING btree (standard);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.comment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.comment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.comment enable row level security;
create policy territory on standards.comment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.comment to paten_app;

create table standards.discussion (
  standard uuid not null,
  office uuid not null,
  wording integer not null,
  signed_on date not null,
  place text not null,
  attended integer not null,
  agreed text not null,
  minutes text not null,
  attendance text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint discussion_pkey PRIMARY KEY (standard),
  constraint discussion_attended_check CHECK ((attended > 0)),
  constraint discussion_office_attendance_fkey FOREIGN KEY (office, attendance) REFERENCES documents.file(office, sha256),
  constraint discussion_office_minutes_fkey FOREIGN KEY (office, minutes) REFERENCES documents.file(office, sha256),
  constraint discussion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.officer(id),
  constraint discussion_standard_fkey FOREIGN KEY (standard) REFERENCES standards.standard(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.discussion FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.discussion FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.discussion enable row level security;
create policy territory on standards.discussion for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.discussion to paten_app;

create table standards.dropped (
  standard uuid not null,
  office uuid not null,
  reason text not null,
  dropped_by uuid not null,
  dropped_at timestamp with time zone not null,
  constraint dropped_pkey PRIMARY KEY (standard),
  constraint dropped_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES identity.officer(id),
  constraint dropped_standard_fkey FOREIGN KEY (standard) REFERENCES standards.standard(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.dropped FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.dropped FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.dropped enable row level security;
create policy territory on standards.dropped for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.dropped to paten_app;

create table standards.enactment (
  standard uuid not null,
  office uuid not null,
  number text not null,
  decided_on date not null,
  holds_from date not null,
  version uuid not null,
  enacted_by uuid not null,
  enacted_at timestamp with time zone not null,
  paper uuid,
  decision text,
  constraint enactment_pkey PRIMARY KEY (standard),
  constraint enactment_check CHECK (((paper IS NULL) = (decision IS NULL))),
  constraint enactment_check1 CHECK ((paper = standard)),
  constraint enactment_enacted_by_fkey FOREIGN KEY (enacted_by) REFERENCES identity.officer(id),
  constraint enactment_office_decision_fkey FOREIGN KEY (office, decision) REFERENCES documents.file(office, sha256),
  constraint enactment_paper_fkey FOREIGN KEY (paper) REFERENCES standards.paper(standard),
  constraint enactment_standard_fkey FOREIGN KEY (standard) REFERENCES standards.standard(id),
  constraint enactment_version_fkey FOREIGN KEY (version) REFERENCES catalogue.version(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.enactment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.enactment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.enactment enable row level security;
create policy territory on standards.enactment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.enactment to paten_app;

create table standards.evaluation (
  id uuid not null,
  office uuid not null,
  standard uuid not null,
  ordinal integer not null,
  held_on date not null,
  findings text not null,
  evaluated_by uuid not null,
  evaluated_at timestamp with time zone not null,
  constraint evaluation_pkey PRIMARY KEY (id),
  constraint evaluation_standard_ordinal_key UNIQUE (standard, ordinal),
  constraint evaluation_ordinal_check CHECK ((ordinal > 0)),
  constraint evaluation_evaluated_by_fkey FOREIGN KEY (evaluated_by) REFERENCES identity.officer(id),
  constraint evaluation_standard_fkey FOREIGN KEY (standard) REFERENCES standards.enactment(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.evaluation FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.evaluation FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.evaluation enable row level security;
create policy territory on standards.evaluation for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.evaluation to paten_app;

create table standards.mending (
  standard uuid not null,
  office uuid not null,
  wording integer not null,
  mended_by uuid not null,
  mended_at timestamp with time zone not null,
  constraint mending_pkey PRIMARY KEY (standard),
  constraint mending_mended_by_fkey FOREIGN KEY (mended_by) REFERENCES identity.officer(id),
  constraint mending_standard_fkey FOREIGN KEY (standard) REFERENCES standards.publication(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.mending FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.mending FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.mending enable row level security;
create policy territory on standards.mending for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.mending to paten_app;

create table standards.paper (
  standard uuid not null,
  office uuid not null,
  begun_on date not null,
  instrument text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (standard),
  constraint paper_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.officer(id),
  constraint paper_standard_fkey FOREIGN KEY (standard) REFERENCES standards.standard(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.paper FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.paper FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.paper enable row level security;
create policy territory on standards.paper for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.paper to paten_app;

create table standards.pledge (
  standard uuid not null,
  office uuid not null,
  signer jsonb not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint pledge_pkey PRIMARY KEY (standard),
  constraint pledge_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.officer(id),
  constraint pledge_standard_fkey FOREIGN KEY (standard) REFERENCES standards.enactment(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.pledge FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.pledge FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.pledge enable row level security;
create policy territory on standards.pledge for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.pledge to paten_app;

create table standards.publication (
  standard uuid not null,
  office uuid not null,
  wording integer not null,
  comments_until timestamp with time zone not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint publication_pkey PRIMARY KEY (standard),
  constraint publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.officer(id),
  constraint publication_standard_fkey FOREIGN KEY (standard) REFERENCES standards.discussion(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.publication FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.publication FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.publication enable row level security;
create policy territory on standards.publication for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.publication to paten_app;

create table standards.remending (
  reopening uuid not null,
  office uuid not null,
  wording integer not null,
  mended_by uuid not null,
  mended_at timestamp with time zone not null,
  constraint remending_pkey PRIMARY KEY (reopening),
  constraint remending_mended_by_fkey FOREIGN KEY (mended_by) REFERENCES identity.officer(id),
  constraint remending_reopening_fkey FOREIGN KEY (reopening) REFERENCES standards.reopening(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.remending FOR EACH ROW EXECUTE FUNCTION journal.keep_image('reopening');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.remending FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.remending enable row level security;
create policy territory on standards.remending for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.remending to paten_app;

create table standards.reopening (
  id uuid not null,
  office uuid not null,
  standard uuid not null,
  ordinal integer not null,
  reason text not null,
  reopened_by uuid not null,
  reopened_at timestamp with time zone not null,
  constraint reopening_pkey PRIMARY KEY (id),
  constraint reopening_standard_ordinal_key UNIQUE (standard, ordinal),
  constraint reopening_ordinal_check CHECK ((ordinal > 0)),
  constraint reopening_reopened_by_fkey FOREIGN KEY (reopened_by) REFERENCES identity.officer(id),
  constraint reopening_standard_fkey FOREIGN KEY (standard) REFERENCES standards.mending(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.reopening FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.reopening FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.reopening enable row level security;
create policy territory on standards.reopening for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.reopening to paten_app;

create table standards.review (
  id uuid not null,
  office uuid not null,
  standard uuid not null,
  ordinal integer not null,
  held_on date not null,
  outcome text not null,
  findings text not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (id),
  constraint review_standard_ordinal_key UNIQUE (standard, ordinal),
  constraint review_ordinal_check CHECK ((ordinal > 0)),
  constraint review_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'changed'::text]))),
  constraint review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES identity.officer(id),
  constraint review_standard_fkey FOREIGN KEY (standard) REFERENCES standards.enactment(standard)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.review FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.review FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.review enable row level security;
create policy territory on standards.review for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.review to paten_app;

create table standards.standard (
  id uuid not null,
  office uuid not null,
  service text not null,
  ordinal integer not null,
  begun_by uuid not null,
  begun_at timestamp with time zone not null,
  constraint standard_pkey PRIMARY KEY (id),
  constraint standard_office_service_ordinal_key UNIQUE (office, service, ordinal),
  constraint standard_ordinal_check CHECK ((ordinal > 0)),
  constraint standard_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES identity.officer(id),
  constraint standard_office_fkey FOREIGN KEY (office) REFERENCES offices.office(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.standard FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.standard FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.standard enable row level security;
create policy territory on standards.standard for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.standard to paten_app;

create table standards.wording (
  standard uuid not null,
  ordinal integer not null,
  office uuid not null,
  body jsonb not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint wording_pkey PRIMARY KEY (standard, ordinal),
  constraint wording_ordinal_check CHECK ((ordinal > 0)),
  constraint wording_standard_fkey FOREIGN KEY (standard) REFERENCES standards.standard(id),
  constraint wording_written_by_fkey FOREIGN KEY (written_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON standards.wording FOR EACH ROW EXECUTE FUNCTION journal.keep_image('standard', 'ordinal');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON standards.wording FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table standards.wording enable row level security;
create policy territory on standards.wording for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on standards.wording to paten_app;

create schema supervision;
grant usage on schema supervision to paten_app;

create table supervision.basis (
  office uuid not null,
  calendar uuid not null,
  own_calendar uuid,
  constraint basis_pkey PRIMARY KEY (office)
);
alter table supervision.basis enable row level security;
create policy territory on supervision.basis for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.basis to paten_app;

create table supervision.delta (
  seq bigint not null generated always as identity,
  office uuid not null,
  line uuid,
  case_id uuid not null,
  service text not null,
  day date not null,
  measure text not null,
  detail text not null,
  from_at timestamp with time zone,
  to_at timestamp with time zone not null,
  constraint delta_pkey PRIMARY KEY (seq)
);
CREATE INDEX delta_by_office ON supervision.delta USING btree (office, seq);
alter table supervision.delta enable row level security;
create policy territory on supervision.delta for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.delta to paten_app;

create table supervision.finding (
  office uuid not null,
  month date not null,
  kind text not null,
  post text not null,
  n integer not null,
  out_of integer not null,
  most integer not null,
  cases jsonb not null,
  constraint finding_pkey PRIMARY KEY (office, month, kind, post),
  constraint finding_kind_check CHECK ((kind = ANY (ARRAY['queue-jumper'::text, 'sleeping-desk'::text, 'holder-absent'::text]))),
  constraint finding_n_check CHECK ((n > 0))
);
alter table supervision.finding enable row level security;
create policy territory on supervision.finding for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.finding to paten_app;

create table supervision.indicator (
  id uuid not null,
  office uuid not null,
  indicator uuid not null,
  ordinal integer not null,
  definition jsonb not null,
  officer uuid not null,
  post text not null,
  set_at timestamp with time zone not null,
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_indicator_ordinal_key UNIQUE (indicator, ordinal),
  constraint indicator_ordinal_check CHECK ((ordinal > 0)),
  constraint indicator_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON supervision.indicator FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON supervision.indicator FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table supervision.indicator enable row level security;
create policy territory on supervision.indicator for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.indicator to paten_app;

create table supervision.indicator_end (
  wording uuid not null,
  office uuid not null,
  reason text not null,
  officer uuid not null,
  post text not null,
  ended_at timestamp with time zone not null,
  constraint indicator_end_pkey PRIMARY KEY (wording),
  constraint indicator_end_reason_check CHECK ((btrim(reason) <> ''::text)),
  constraint indicator_end_officer_fkey FOREIGN KEY (officer) REFERENCES identity.officer(id),
  constraint indicator_end_wording_fkey FOREIGN KEY (wording) REFERENCES supervision.indicator(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON supervision.indicator_end FOR EACH ROW EXECUTE FUNCTION journal.keep_image('wording');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON supervision.indicator_end FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table supervision.indicator_end enable row level security;
create policy territory on supervision.indicator_end for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.indicator_end to paten_app;

create table supervision.looked (
  office uuid not null,
  month date not null,
  counted bigint not null,
  looked_on date not null,
  constraint looked_pkey PRIMARY KEY (office, month)
);
alter table supervision.looked enable row level security;
create policy territory on supervision.looked for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.looked to paten_app;

create table supervision.roll (
  office uuid not null,
  grain text not null,
  service text not null,
  measure text not null,
  first_day date not null,
  detail text not null,
  bucket smallint not null,
  n bigint not null,
  amount bigint not null,
  constraint roll_pkey PRIMARY KEY (office, grain, service, measure, first_day, detail, bucket),
  constraint roll_grain_check CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text]))),
  constraint roll_n_check CHECK ((n > 0))
);
CREATE INDEX roll_of_services ON supervision.roll USING btree (office, first_day, measure) WHERE ((grain = 'month'::text) AND (service <> ''::text));
alter table supervision.roll enable row level security;
create policy territory on supervision.roll for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.roll to paten_app;

create table supervision.room (
  office uuid not null,
  service text not null,
  kind text not null,
  month date not null,
  lane text not null,
  minutes integer not null,
  n bigint not null,
  amount bigint not null,
  constraint room_pkey PRIMARY KEY (office, service, kind, month, lane, minutes),
  constraint room_kind_check CHECK ((kind = ANY (ARRAY['taken'::text, 'called'::text, 'missed'::text, 'left'::text, 'filed'::text]))),
  constraint room_lane_check CHECK ((lane = ANY (ARRAY['priority'::text, 'other'::text, ''::text])))
);
CREATE INDEX room_emptied ON supervision.room USING btree (office) WHERE (n = 0);
alter table supervision.room enable row level security;
create policy territory on supervision.room for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.room to paten_app;

create table supervision.room_delta (
  office uuid not null,
  seq bigint not null generated always as identity,
  service text not null,
  kind text not null,
  month date not null,
  lane text not null,
  minutes integer not null,
  n integer not null,
  amount bigint not null,
  constraint room_delta_pkey PRIMARY KEY (office, seq)
);
alter table supervision.room_delta enable row level security;
create policy territory on supervision.room_delta for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.room_delta to paten_app;

create table supervision.stock (
  office uuid not null,
  service text not null,
  kind text not null,
  detail text not null,
  hour timestamp with time zone not null,
  n bigint not null,
  constraint stock_pkey PRIMARY KEY (office, service, kind, detail, hour),
  constraint stock_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'incomplete'::text, 'due'::text, 'soon'::text])))
);
CREATE INDEX stock_emptied ON supervision.stock USING btree (office) WHERE (n = 0);
alter table supervision.stock enable row level security;
create policy territory on supervision.stock for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.stock to paten_app;

create table supervision.stock_delta (
  seq bigint not null generated always as identity,
  office uuid not null,
  case_id uuid not null,
  n smallint not null,
  state text not null,
  post text,
  soon_at timestamp with time zone,
  due_at timestamp with time zone,
  constraint stock_delta_pkey PRIMARY KEY (office, seq),
  constraint stock_delta_n_check CHECK ((n = ANY (ARRAY[1, '-1'::integer]))),
  constraint stock_delta_state_check CHECK ((state = ANY (ARRAY['open'::text, 'incomplete'::text])))
);
alter table supervision.stock_delta enable row level security;
create policy territory on supervision.stock_delta for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on supervision.stock_delta to paten_app;

create view supervision.fact_view with (security_invoker=true) as
 SELECT fact.office,
    fact.case_id,
    case_view.service_key AS service,
    ((fact.at AT TIME ZONE office_view.zone))::date AS day,
    fact.measure,
    fact.detail,
    fact.from_at,
    fact.at
   FROM ((( SELECT opening_view.office,
            opening_view.case_id,
            'opened'::text AS measure,
            ''::text AS detail,
                CASE
                    WHEN (began.registered_at < opening_view.opened_at) THEN began.registered_at
                    ELSE NULL::timestamp with time zone
                END AS from_at,
            opening_view.opened_at AS at
           FROM (cases.opening_view
             JOIN cases.case_view began ON ((began.id = opening_view.case_id)))
        UNION ALL
         SELECT run_view.office,
            run_view.subject,
            'issued'::text,
                CASE
                    WHEN (COALESCE(( SELECT pause_view.since
                       FROM clock.pause_view
                      WHERE ((pause_view.run = run_view.id) AND (pause_view.until = run_view.ended_at))
                     LIMIT 1), run_view.ended_at) < run_view.due_at) THEN 'on-time'::text
                    ELSE 'late'::text
                END AS "case",
            run_view.started_at,
            run_view.ended_at
           FROM clock.run_view
          WHERE ((run_view.kind = 'promise'::text) AND (run_view.ended_at IS NOT NULL) AND (NOT (EXISTS ( SELECT
                   FROM cases.ended_view
                  WHERE ((ended_view.case_id = run_view.subject) AND (ended_view.at = run_view.ended_at))))))
        UNION ALL
         SELECT ended_view.office,
            ended_view.case_id,
            ended_view.kind,
            ''::text,
            NULL::timestamp with time zone,
            ended_view.at
           FROM cases.ended_view
        UNION ALL
         SELECT step_view.office,
            step_view.case_id,
            'step'::text,
            ((step_view.post || '/'::text) || step_view.step),
            before.taken_at,
            step_view.taken_at
           FROM (cases.step_view
             JOIN cases.step_view before ON (((before.case_id = step_view.case_id) AND (before.ordinal = (step_view.ordinal - 1)))))
          WHERE (step_view.outcome = ANY (ARRAY['passed'::text, 'sent-back'::text]))
        UNION ALL
         SELECT step_view.office,
            step_view.case_id,
            'sent-back'::text,
            ((step_view.post || '/'::text) || step_view.step),
            NULL::timestamp with time zone,
            step_view.taken_at
           FROM cases.step_view
          WHERE (step_view.outcome = 'sent-back'::text)
        UNION ALL
         SELECT line_view.office,
            line_view.subject,
            'returned'::text,
            ''::text,
            NULL::timestamp with time zone,
            line_view.event_at
           FROM journal.line_view
          WHERE (line_view.name = 'case.returned-incomplete'::text)
        UNION ALL
         SELECT line_view.office,
            line_view.subject,
            'missing'::text,
            paper.key,
            NULL::timestamp with time zone,
            line_view.event_at
           FROM (journal.line_view
             CROSS JOIN LATERAL unnest(ARRAY( SELECT jsonb_array_elements_text((line_view.facts -> 'missing'::text)) AS jsonb_array_elements_text)) paper(key))
          WHERE (line_view.name = 'case.returned-incomplete'::text)
        UNION ALL
         SELECT objection_view.office,
            objection_view.case_id,
            objection_view.kind,
            objection_view.against,
            NULL::timestamp with time zone,
            objection_view.filed_at
           FROM objections.objection_view) fact
     JOIN cases.case_view ON ((case_view.id = fact.case_id)))
     JOIN offices.office_view ON ((office_view.id = fact.office)));
grant select on supervision.fact_view to paten_app;

create view supervision.room_entry_view with (security_invoker=true) as
 SELECT office,
    service,
    kind,
    month,
    lane,
    minutes,
    n,
    amount
   FROM supervision.room
UNION ALL
 SELECT delta.office,
    delta.service,
    delta.kind,
    delta.month,
    delta.lane,
    delta.minutes,
    (delta.n)::bigint AS n,
    delta.amount
   FROM supervision.room_delta delta;
grant select on supervision.room_entry_view to paten_app;

create view supervision.room_view with (security_invoker=true) as
 SELECT office,
    service,
    kind,
    month,
    lane,
    minutes,
    count(*) AS n,
    (sum(amount))::bigint AS amount
   FROM ( SELECT visitor_view.office,
            ''::text AS service,
            sum.kind,
            (date_trunc('month'::text, (visitor_view.date)::timestamp with time zone))::date AS month,
                CASE visitor_view.lane
                    WHEN 'priority'::text THEN 'priority'::text
                    ELSE 'other'::text
                END AS lane,
            sum.minutes,
            0 AS amount
           FROM ((queue.visitor_view
             CROSS JOIN LATERAL ( SELECT (ceil((EXTRACT(epoch FROM (min(call_view.called_at) - visitor_view.taken_at)) / (60)::numeric)))::integer AS minutes
                   FROM queue.call_view
                  WHERE (call_view.ticket = visitor_view.ticket)) called)
             CROSS JOIN LATERAL ( VALUES ('taken'::text,0), (
                        CASE
                            WHEN (called.minutes IS NOT NULL) THEN 'called'::text
                            ELSE NULL::text
                        END,called.minutes), (
                        CASE visitor_view.state
                            WHEN 'missed'::text THEN 'missed'::text
                            WHEN 'left'::text THEN 'left'::text
                            WHEN 'closed'::text THEN 'left'::text
                            ELSE NULL::text
                        END,0)) sum(kind, minutes))
          WHERE (sum.kind IS NOT NULL)
        UNION ALL
         SELECT filed.office,
            filed.service,
            'filed'::text,
            (date_trunc('month'::text, (visitor_view.date)::timestamp with time zone))::date AS date_trunc,
            ''::text,
            0,
            waited.amount
           FROM ((( SELECT DISTINCT visit_view.office,
                    visit_view.visit,
                    service.key AS service
                   FROM (cases.visit_view
                     CROSS JOIN LATERAL ( VALUES (visit_view.service_key), (''::text)) service(key))) filed
             JOIN queue.visitor_view ON ((visitor_view.ticket = filed.visit)))
             CROSS JOIN LATERAL ( SELECT (sum(round((EXTRACT(epoch FROM (period_view.until_at - period_view.from_at)) * (1000)::numeric))))::bigint AS amount
                   FROM queue.period_view
                  WHERE ((period_view.ticket = filed.visit) AND (period_view.state = 'waiting'::text) AND (period_view.until_at IS NOT NULL) AND (NOT period_view.unreliable))) waited)
          WHERE (waited.amount IS NOT NULL)) counted
  GROUP BY office, service, kind, month, lane, minutes;
grant select on supervision.room_view to paten_app;

create view supervision.stock_waiting_view with (security_invoker=true) as
 SELECT delta.office,
    service.key AS service,
    sum.kind,
    sum.detail,
    sum.hour,
    (delta.n)::bigint AS n,
    delta.seq
   FROM (((supervision.stock_delta delta
     JOIN cases.case_view ON ((case_view.id = delta.case_id)))
     CROSS JOIN LATERAL ( VALUES (case_view.service_key), (''::text)) service(key))
     CROSS JOIN LATERAL supervision.stock_of(delta.state, delta.post, delta.soon_at, delta.due_at) sum(kind, detail, hour));
grant select on supervision.stock_waiting_view to paten_app;

create view supervision.waiting_view with (security_invoker=true) as
 SELECT delta.office,
    delta.service,
    delta.day,
    delta.measure,
    delta.detail,
    delta.from_at,
    delta.to_at,
    paused.stood,
    jsonb_build_object('day', delta.day, 'from', delta.from_at, 'to', delta.to_at, 'stood', paused.stood) AS fact
   FROM (supervision.delta
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (delta.measure = ANY (ARRAY['issued'::text, 'step'::text])) THEN ( SELECT jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason)) AS jsonb_agg
                       FROM clock.pause_view
                      WHERE ((pause_view.subject = delta.case_id) AND (pause_view.kind = 'promise'::text) AND (pause_view.since < delta.to_at)))
                    ELSE NULL::jsonb
                END AS stood) paused);
grant select on supervision.waiting_view to paten_app;

CREATE OR REPLACE FUNCTION supervision.append(of_case uuid, at timestamp with time zone, measure text, detail text, from_at timestamp with time zone, line uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision.delta (office, line, case_id, service, day, measure, detail, from_at, to_at)
  select case_view.office, coalesce(append.line, nullif(current_setting('paten.line', true), '')::uuid), case_view.id,
         case_view.service_key, (append.at at time zone office_view.zone)::date, append.measure, append.detail,
         append.from_at, append.at
  from cases.case_view join offices.office_view on office_view.id = case_view.office
  where case_view.id = append.of_case;
end $function$;
grant execute on function supervision.append(uuid,timestamp with time zone,text,text,timestamp with time zone,uuid) to paten_app;

CREATE OR REPLACE FUNCTION supervision.append_room(of_ticket uuid, last_ordinal integer, without text, forced boolean)
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  move        record;
  before      text;
  since       timestamptz;
  taken_at    timestamptz;
  wait        bigint;
  lane_now    text;
  lane_was    text;
  ended_now   text;
  ended_was   text;
  minutes_now int;
  minutes_was int;
  waited_now  bigint;
  waited_was  bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('visit ' || append_room.of_ticket, 0));
  for move in
    select move_view.office, date_trunc('month', move_view.date)::date as month, move_view.forced, move_view.kind,
           move_view.moved_at, case move_view.lane when 'priority' then 'priority' else 'other' end as lane,
           case move_view.kind when 'missed' then 'missed' when 'left' then 'left' when 'closed' then 'left' end as ended,
           append_room.last_ordinal is null or move_view.ordinal <= append_room.last_ordinal as is_before
    from queue.move_view where move_view.ticket = append_room.of_ticket order by move_view.ordinal
  loop
    if move.kind = 'taken' then
      taken_at := move.moved_at;
    elsif move.kind = 'called' and minutes_now is null then
      minutes_now := ceil(extract(epoch from move.moved_at - taken_at) / 60);
    end if;
    -- What ended because a day was closed by force says nothing of how long it took.
    if before in ('taken', 'transferred', 'returned') then
      wait := round(extract(epoch from move.moved_at - since) * 1000);
      if not (move.kind = 'closed' and move.forced) then
        waited_now := coalesce(waited_now, 0) + wait;
      end if;
      if move.is_before and not (move.kind = 'closed' and coalesce(append_room.forced, move.forced)) then
        waited_was := coalesce(waited_was, 0) + wait;
      end if;
    end if;
    before := move.kind;
    since := move.moved_at;
    lane_now := move.lane;
    ended_now := move.ended;
    if move.is_before then
      lane_was := lane_now;
      ended_was := ended_now;
      minutes_was := minutes_now;
    end if;
  end loop;
  if not found then
    return;
  end if;
  if (lane_now, ended_now, minutes_now) is distinct from (lane_was, ended_was, minutes_was) then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select move.office, '', change.kind, move.month, change.lane, change.minutes, sum(change.n), 0
    from (values
      ('taken', lane_now, 0, 1), ('called', lane_now, minutes_now, 1), (ended_now, lane_now, 0, 1),
      ('taken', lane_was, 0, -1), ('called', lane_was, minutes_was, -1), (ended_was, lane_was, 0, -1))
      as change (kind, lane, minutes, n)
    where change.kind is not null and change.lane is not null and change.minutes is not null
    group by change.kind, change.lane, change.minutes having sum(change.n) <> 0;
  end if;
  -- Only what ends a wait, or comes with a request, says something else of the requests.
  if append_room.without is not null or waited_now is distinct from waited_was then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select move.office, filed.service, 'filed', move.month, '', 0, filed.counts::int - filed.counted::int,
           case when filed.counts then waited_now else 0 end - case when filed.counted then waited_was else 0 end
    from (
      select service.key as service, waited_now is not null as counts,
             waited_was is not null and bool_or(visit_view.number is distinct from append_room.without) as counted
      from cases.visit_view
      cross join lateral (values (visit_view.service_key), ('')) as service (key)
      where visit_view.visit = append_room.of_ticket group by service.key) as filed
    where filed.counts <> filed.counted or (filed.counts and waited_now <> waited_was);
  end if;
end $function$;
grant execute on function supervision.append_room(uuid,integer,text,boolean) to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_closing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append_room(closed.ticket, null, null, coalesce(old.forced, false))
  from (select distinct move_view.ticket from queue.move_view
        where move_view.day = new.id and move_view.kind = 'closed'
          and exists (select from cases.visit_view where visit_view.visit = move_view.ticket)) as closed;
  return null;
end $function$;
grant execute on function supervision.count_closing() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append(new.case_id, (to_jsonb(new) ->> (tg_argv[0] || '_at'))::timestamptz, tg_argv[0], '', null, null);
  return null;
end $function$;
grant execute on function supervision.count_end() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_issue()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from cases.ended_view where ended_view.case_id = new.subject and ended_view.at = new.ended_at) then
    perform supervision.append(new.subject, new.ended_at, 'issued',
      case when coalesce((select pause_view.since from clock.pause_view
                          where pause_view.run = new.id and pause_view.until = new.ended_at limit 1), new.ended_at)
                < new.due_at then 'on-time' else 'late' end, new.started_at, null);
  end if;
  return null;
end $function$;
grant execute on function supervision.count_issue() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  if new.ordinal = 0 then
    insert into supervision.room_delta (office, service, kind, month, lane, minutes, n, amount)
    select new.office, '', 'taken', date_trunc('month', move_view.date),
           case new.lane when 'priority' then 'priority' else 'other' end, 0, 1, 0
    from queue.move_view where move_view.ticket = new.ticket and move_view.ordinal = 0;
  else
    perform supervision.append_room(new.ticket, new.ordinal - 1, null, null);
  end if;
  return null;
end $function$;
grant execute on function supervision.count_move() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_objection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append(new.case_id, new.filed_at, new.kind, new.against, null, null);
  return null;
end $function$;
grant execute on function supervision.count_objection() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_opening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append(new.case_id, new.opened_at, 'opened', '', (
    select case_view.registered_at from cases.case_view
    where case_view.id = new.case_id and case_view.registered_at < new.opened_at), null);
  return null;
end $function$;
grant execute on function supervision.count_opening() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_return()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append(new.subject, new.event_at, 'returned', '', null, new.id);
  perform supervision.append(new.subject, new.event_at, 'missing', paper.key, null, new.id)
  from jsonb_array_elements_text(new.facts -> 'missing') as paper (key);
  return null;
end $function$;
grant execute on function supervision.count_return() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  came_at timestamptz;
begin
  select step_view.taken_at into came_at from cases.step_view
  where step_view.case_id = new.case_id and step_view.ordinal = new.ordinal - 1;
  if came_at is not null then
    perform supervision.append(new.case_id, new.taken_at, 'step', new.post || '/' || new.step, came_at, null);
  end if;
  if new.outcome = 'sent-back' then
    perform supervision.append(new.case_id, new.taken_at, 'sent-back', new.post || '/' || new.step, null, null);
  end if;
  return null;
end $function$;
grant execute on function supervision.count_step() to paten_app;

CREATE OR REPLACE FUNCTION supervision.count_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform supervision.append_room(new.visit, null, new.number, null);
  return null;
end $function$;
grant execute on function supervision.count_visit() to paten_app;

CREATE OR REPLACE FUNCTION supervision.move_stock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and old.state in ('open', 'incomplete') then
    insert into supervision.stock_delta (office, case_id, n, state, post, soon_at, due_at)
    values (old.office, old.case_id, -1, old.state, old.post, old.soon_at, old.due_at);
  end if;
  if tg_op <> 'DELETE' and new.state in ('open', 'incomplete') then
    insert into supervision.stock_delta (office, case_id, n, state, post, soon_at, due_at)
    values (new.office, new.case_id, 1, new.state, new.post, new.soon_at, new.due_at);
  end if;
  return null;
end $function$;
grant execute on function supervision.move_stock() to paten_app;

CREATE OR REPLACE FUNCTION supervision.stock_of(state text, post text, soon_at timestamp with time zone, due_at timestamp with time zone)
 RETURNS TABLE(kind text, detail text, hour timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select sum.kind, sum.detail, sum.hour
  from (values
    (stock_of.state, case stock_of.state when 'open' then coalesce(stock_of.post, '') else '' end, timestamptz 'epoch'),
    ('due', '', case stock_of.state when 'open' then date_trunc('hour', stock_of.due_at, 'UTC') end),
    ('soon', '', case stock_of.state when 'open' then date_trunc('hour', stock_of.soon_at, 'UTC') end)
  ) as sum (kind, detail, hour)
  where sum.hour is not null
$function$;
grant execute on function supervision.stock_of(text,text,timestamp with time zone,timestamp with time zone) to paten_app;

create schema templates;
grant usage on schema templates to paten_app;

create table templates.draft (
  office uuid not null,
  template text not null,
  revision integer not null,
  source text not null,
  officer uuid not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (office, template),
  constraint draft_revision_check CHECK ((revision > 0)),
  constraint draft_source_check CHECK ((length(source) <= 100000))
);
grant delete, insert, select, update on templates.draft to paten_app;

create table templates.enactment (
  version uuid not null,
  office uuid not null,
  holds_from date not null,
  enacted_by uuid not null,
  enacted_at timestamp with time zone not null,
  constraint enactment_pkey PRIMARY KEY (version),
  constraint enactment_enacted_by_fkey FOREIGN KEY (enacted_by) REFERENCES identity.officer(id),
  constraint enactment_version_fkey FOREIGN KEY (version) REFERENCES templates.version(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON templates.enactment FOR EACH ROW EXECUTE FUNCTION journal.keep_image('version');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON templates.enactment FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table templates.enactment enable row level security;
create policy territory on templates.enactment for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on templates.enactment to paten_app;

create table templates.version (
  id uuid not null,
  office uuid not null,
  template text not null,
  ordinal integer not null,
  source text,
  note text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_office_template_ordinal_key UNIQUE (office, template, ordinal),
  constraint version_ordinal_check CHECK ((ordinal > 0)),
  constraint version_source_check CHECK ((length(source) <= 100000)),
  constraint version_template_check CHECK ((template ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint version_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON templates.version FOR EACH ROW EXECUTE FUNCTION journal.keep_image('id');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON templates.version FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table templates.version enable row level security;
create policy territory on templates.version for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on templates.version to paten_app;

create table templates.withdrawal (
  version uuid not null,
  office uuid not null,
  reason text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawal_pkey PRIMARY KEY (version),
  constraint withdrawal_version_fkey FOREIGN KEY (version) REFERENCES templates.version(id),
  constraint withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES identity.officer(id)
);
CREATE TRIGGER keep_image AFTER INSERT OR DELETE OR UPDATE ON templates.withdrawal FOR EACH ROW EXECUTE FUNCTION journal.keep_image('version');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON templates.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_truncate();
alter table templates.withdrawal enable row level security;
create policy territory on templates.withdrawal for all to paten_app
  using ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])))
  with check ((office = ANY (( SELECT journal.scope() AS scope)::uuid[])));
grant delete, insert, select, update on templates.withdrawal to paten_app;
