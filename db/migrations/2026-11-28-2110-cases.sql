-- A desk of one case that another post took over, because its own post is no more. Read in their order.
create table cases.desk_move (
  case_id   uuid not null references cases.case_file,
  ordinal   int not null,
  office    uuid not null,
  from_post text not null,
  to_post   text not null,
  reason    text not null,
  officer   uuid not null references identity.officer,
  moved_at  timestamptz not null,
  primary key (case_id, ordinal)
);
select journal.declare('cases.desk_move', 'record');
