-- Every event of every case, as its leaf in the ledger. A leaf is never changed and never taken away.
create table event (
  leaf bigint primary key check (leaf >= 0),
  stream text not null,
  number integer not null check (number > 0),
  recorded_at timestamptz not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  unique (stream, number)
);

-- What an event says and the salt that the leaf was made with. Apart, so that sealing can erase both.
create table payload (
  leaf bigint primary key references event,
  salt bytea not null check (octet_length(salt) = 32),
  body text not null
);

-- That a payload was erased, and by which event of the same stream. Nothing is erased without a trace.
create table erasure (
  leaf bigint primary key references event,
  by_leaf bigint not null references event
);

-- Each write bears a key; the same key again is the same write.
create table write (
  key text primary key,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  stream text not null,
  first_number integer not null,
  last_number integer not null
);

do $$
begin
  if not exists (select from pg_roles where rolname = 'comity_app') then
    create role comity_app nologin;
  end if;
end
$$;

-- So that a connection of the owner can take the role on.
grant comity_app to current_user with set true;
grant usage on schema ${flyway:defaultSchema} to comity_app;
grant select, insert on event, payload, write to comity_app;
grant select on erasure to comity_app;

-- The only way to erase: with an event later in the same stream that says why.
create function erase(erased_stream text, numbers integer[], by_number integer) returns integer
language plpgsql security definer
set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
  reason bigint;
  gone integer;
begin
  select leaf into strict reason from event where stream = erased_stream and number = by_number;
  with doomed as (
    delete from payload p using event e
    where p.leaf = e.leaf and e.stream = erased_stream and e.number = any (numbers)
      and e.number < by_number
    returning p.leaf
  ), traced as (
    insert into erasure (leaf, by_leaf) select leaf, reason from doomed returning 1
  )
  select count(*) into gone from traced;
  -- A fingerprint could be guessed, and would then tell what was erased.
  update write set fingerprint = decode(repeat('00', 32), 'hex')
    where stream = erased_stream and first_number < by_number
    and int4range(first_number, last_number, '[]') @> any (numbers);
  return gone;
end
$$;

revoke all on function erase from public;
grant execute on function erase to comity_app;
