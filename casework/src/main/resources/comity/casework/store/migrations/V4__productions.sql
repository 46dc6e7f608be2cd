-- The list of productions, derived from their events like the other lists.
create table production_row (
  id text primary key,
  agency text not null,
  prosecutor text not null,
  version integer not null,
  step text not null
);

create index on production_row (agency);
create index on production_row (prosecutor);

grant select, insert, delete on production_row to comity_app;
