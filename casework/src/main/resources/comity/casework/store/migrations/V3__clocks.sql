-- Clocks that run, derived from events like the other lists.
create table clock_row (
  case_id text not null references case_row on delete cascade,
  request text not null,
  ends_at timestamptz not null,
  primary key (case_id, request)
);

grant select, insert, delete on clock_row to comity_app;

-- What db-scheduler waits for; its columns are the library's.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on scheduled_tasks to comity_app;
