-- Requests that those who ask handed in themselves, derived from their events like the other lists.
create table submission_row (
  id text primary key,
  agency text not null,
  requester_agency text not null,
  requester_office text not null,
  submitted_at timestamptz not null,
  stage text not null,
  case_id text not null,
  request text not null
);

create index on submission_row (agency, submitted_at desc);
create index on submission_row (requester_agency, requester_office, submitted_at desc);
create index on submission_row (case_id);

grant select, insert, delete on submission_row to comity_app;
