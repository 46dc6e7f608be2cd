-- Webhooks, derived from their events like the other lists.
create table webhook_row (
  id text primary key,
  agency text not null,
  subscriber_agency text not null,
  subscriber_office text not null,
  url text not null,
  state text not null,
  reason text not null
);

create index on webhook_row (agency);

-- What messages are signed with: never in an event, and gone with the webhook.
create table webhook_secret (
  id text primary key,
  secret text not null
);

-- A digest of what each requester would have heard of a request when it was last looked at.
create table webhook_voice (
  id text not null,
  case_id text not null,
  request text not null,
  voice text not null,
  primary key (id, case_id, request)
);

-- Messages that wait to be sent; apart from the clocks, so that a slow receiver delays none of them.
create table webhook_tasks (like scheduled_tasks including all);

grant select, insert, delete on webhook_row, webhook_secret to comity_app;
grant select, insert, update, delete on webhook_voice, webhook_tasks to comity_app;
