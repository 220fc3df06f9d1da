-- People and sign-in. The columns of people, credentials, sessions and verifications are better-auth's.

create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null check (language in ('fr', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table credentials (
  id text primary key,
  person_id text not null references people on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on credentials (person_id);

-- A row is an attempt; a right password takes its row out, so that what remains are the failures.
create table sign_in_attempts (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null default now()
);
create index on sign_in_attempts (email, at);
create index on sign_in_attempts (address, at);
create index on sign_in_attempts (at);

-- Member accounts: a case belongs to one, never to the person who holds it.

create table accounts (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  kind text not null check (kind in ('writer', 'publisher', 'estate')),
  name text not null,
  artist_name text,
  place text not null default '',
  language text not null check (language in ('fr', 'en')),
  ipi_name text,
  ipi_base text
);

create table holders (
  account_id uuid not null references accounts on delete cascade,
  person_id text not null references people on delete cascade,
  primary key (person_id, account_id)
);
create index on holders (account_id);

create table representatives (
  account_id uuid not null references accounts on delete cascade,
  person_id text not null references people on delete cascade,
  permissions text[] not null,
  state text not null check (state in ('pending', 'approved', 'revoked', 'refused')),
  primary key (person_id, account_id)
);
create index on representatives (account_id);

create table staff (
  person_id text primary key references people on delete cascade,
  team_id text,
  roles text[] not null,
  permissions text[] not null default '{}'
);
create index on staff (team_id);

create table sessions (
  id text primary key,
  token text not null unique,
  person_id text not null references people on delete cascade,
  viewed_account_id uuid references accounts on delete set null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on sessions (person_id);
create index on sessions (expires_at);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on verifications (identifier);

-- Each published version of the catalogue, immutable: cases and drafts name theirs.

create table catalogue_versions (
  version text primary key,
  content jsonb not null,
  published_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger catalogue_versions_are_immutable before update or delete or truncate on catalogue_versions
  for each statement execute function refuse_change();

-- Drafts: what was typed, right or wrong. The first POST of a new case makes one, a GET never.

create table drafts (
  id uuid primary key,
  person_id text not null references people on delete cascade,
  account_id uuid references accounts on delete cascade,
  catalogue_version text not null references catalogue_versions,
  leaf text not null,
  subject text not null,
  description text not null,
  typed jsonb not null,
  revision integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create index on drafts (person_id, account_id, saved_at desc);

-- Cases. draft_id stays when the draft is gone: a second Soumettre finds the case by it.

create sequence case_serials minvalue 0 maxvalue 1073741823 start 0;

create table cases (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  account_id uuid references accounts,
  person_id text not null references people,
  filed_as text not null check (filed_as in ('holder', 'representative', 'own-name')),
  draft_id uuid not null unique,
  catalogue_version text not null references catalogue_versions,
  leaf text not null,
  representative_permission text,
  team_id text not null,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  description text not null,
  questions jsonb not null,
  answers jsonb not null,
  state text not null check (state in ('new', 'in-progress', 'waiting-member', 'waiting-third-party', 'resolved')),
  opened_at timestamptz not null,
  last_activity_at timestamptz not null,
  check ((account_id is null) = (filed_as = 'own-name'))
);
-- Partial, since the planner rewrites (state = 'resolved') = false and would then use no index on that expression.
create index open_cases_of_account on cases (account_id, last_activity_at desc, id desc) where state <> 'resolved';
create index resolved_cases_of_account on cases (account_id, last_activity_at desc, id desc) where state = 'resolved';
create index cases_in_own_name on cases (person_id, last_activity_at desc, id desc) where account_id is null;
create index queue_of_team on cases (team_id, opened_at, id) where state <> 'resolved';
create index queue_of_every_team on cases (opened_at, id) where state <> 'resolved';

-- The timeline: append-only. What a member may see is decided by the audience, in the query.

create table entries (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases,
  kind text not null check (kind in ('opened', 'message', 'state')),
  audience text not null check (audience in ('member', 'staff')),
  side text not null check (side in ('member', 'staff')),
  person_id text not null references people,
  language text not null check (language in ('fr', 'en')),
  body text not null,
  -- Chosen by the form that sent a message, so that the same form sent twice says it once.
  sent_id uuid,
  at timestamptz not null
);
create index on entries (case_id, id);
create unique index entries_said_once on entries (case_id, person_id, sent_id) where sent_id is not null;

create trigger entries_are_append_only before update or delete or truncate on entries
  for each statement execute function refuse_change();

-- Read marks belong to a person: the last entry of a case that they had before their eyes.

create table read_marks (
  person_id text not null references people on delete cascade,
  case_id uuid not null references cases on delete cascade,
  entry_id bigint not null,
  primary key (person_id, case_id)
);

-- Files lie in DATA_DIR/files under their id (144 random bits); the name is text for the reader, never a path.

create table files (
  id text primary key,
  person_id text not null references people,
  draft_id uuid references drafts on delete set null,
  case_id uuid references cases,
  name text not null,
  type text not null default '',
  bytes bigint not null default 0,
  sha256 text not null default '',
  documents text[] not null default '{}',
  created_at timestamptz not null,
  check (draft_id is null or case_id is null)
);
create index on files (draft_id) where draft_id is not null;
create index on files (case_id) where case_id is not null;
