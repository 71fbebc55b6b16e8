-- Numbered blank slips, printed ahead and written by hand while power or network are out, and what was entered from them
-- later. A blank is used once, or spoiled with a reason; what is neither is still somewhere in the office.
create table cases.blank_slip (
  id             uuid primary key,
  office         uuid not null,
  number         text not null unique,
  code           text not null,
  batch          uuid not null,
  printed_by     uuid not null references identity.officer,
  printed_at     timestamptz not null,
  spoiled_by     uuid references identity.officer,
  spoiled_at     timestamptz,
  spoiled_reason text,
  check ((spoiled_by is null) = (spoiled_at is null) and (spoiled_by is null) = (spoiled_reason is null))
);
create index blank_slip_by_office on cases.blank_slip (office, printed_at);
select journal.declare('cases.blank_slip', 'record');

create table cases.paper_entry (
  case_id     uuid primary key references cases.case_file,
  office      uuid not null,
  blank       uuid not null unique references cases.blank_slip,
  reason      text not null,
  happened_at timestamptz not null,
  entered_by  uuid not null references identity.officer,
  entered_at  timestamptz not null
);
select journal.declare('cases.paper_entry', 'record');
