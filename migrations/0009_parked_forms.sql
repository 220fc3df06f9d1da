-- Forms that came when the session of who filled them had ended: encrypted, for them alone, for 24 hours.

create table parked_forms (
  id text primary key,
  person_id text not null references people on delete cascade,
  key_id text not null,
  sealed bytea not null,
  parked_at timestamptz not null
);
create index on parked_forms (person_id, parked_at);
create index on parked_forms (key_id);
