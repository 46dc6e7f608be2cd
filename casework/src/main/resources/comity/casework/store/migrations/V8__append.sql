-- One way to the database and back instead of seven: whoever appends makes all others wait meanwhile.
create function append(
  appending bigint, in_stream text, after_number integer, at timestamptz, commitments bytea[],
  salts bytea[], bodies text[], erased integer[], in_key text, in_fingerprint bytea,
  out result text, out of_stream text, out first integer, out last integer)
language plpgsql
as $$
declare
  next_leaf bigint;
  same boolean;
begin
  perform pg_advisory_xact_lock(appending);
  -- From here on each statement sees what was appended before; a single statement would not.
  select w.fingerprint = in_fingerprint, w.stream, w.first_number, w.last_number
    into same, of_stream, first, last
    from write w where w.key = in_key;
  if found then
    result := case when same then 'repeated' else 'key-used' end;
    return;
  end if;
  of_stream := in_stream;
  select coalesce(max(e.number), 0) into last from event e where e.stream = in_stream;
  if last <> after_number then
    result := 'moved';
    return;
  end if;
  select coalesce(max(e.leaf) + 1, 0) into next_leaf from event e;
  first := after_number + 1;
  last := after_number + cardinality(bodies);
  insert into event
    select next_leaf + i - 1, in_stream, after_number + i, at, commitments[i]
    from generate_series(1, cardinality(bodies)) i;
  insert into payload
    select next_leaf + i - 1, salts[i], bodies[i] from generate_series(1, cardinality(bodies)) i;
  insert into write values (in_key, in_fingerprint, in_stream, first, last);
  if cardinality(erased) > 0 then
    perform erase(in_stream, erased, last);
  end if;
  result := 'done';
end
$$;

revoke all on function append from public;
grant execute on function append to comity_app;
