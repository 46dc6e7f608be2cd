-- Lists for reading. All of it is derived from events and can be made again.
create table case_row (
  case_id text primary key,
  agency text not null,
  agency_number text not null,
  version integer not null,
  in_custody boolean not null,
  held_since timestamptz,
  unique (agency, agency_number)
);

create table request_row (
  case_id text not null references case_row on delete cascade,
  request text not null,
  requester_agency text not null,
  requester_office text not null,
  received_at timestamptz not null,
  open boolean not null,
  primary key (case_id, request)
);

create index on request_row (requester_agency, requester_office, received_at desc);

-- What the latest decision on each request says; no modality while it is open.
create table answer_row (
  case_id text not null references case_row on delete cascade,
  request text not null,
  act text not null,
  decision integer not null,
  modality text,
  primary key (case_id, request, act)
);

create table alarm_row (
  case_id text not null references case_row on delete cascade,
  number integer not null,
  raised_at timestamptz not null,
  alarm text not null,
  act text not null,
  request text not null,
  primary key (case_id, number)
);

grant select, insert, delete on case_row, request_row, answer_row, alarm_row to comity_app;
