-- What is said by e-mail of an entry: one notice a person, with one Message-ID for ever.

create table notices (
  entry_id bigint not null references entries,
  person_id text not null references people on delete cascade,
  kind text not null check (
    kind in (
      'case-received', 'message-from-staff', 'case-resolved', 'case-reopened', 'new-in-team', 'answer-from-member'
    )
  ),
  message_id text not null unique,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- Since then they may no longer see the case: nothing was said.
  withheld_at timestamptz,
  primary key (entry_id, person_id),
  check (sent_at is null or withheld_at is null)
);
create index on notices (person_id);

-- The mail of a demonstration that has no SMTP server: kept, and shown to whoever tries the product.

create table mailbox (
  id uuid primary key default gen_random_uuid(),
  message_id text not null unique,
  mail json not null,
  at timestamptz not null
);
create index on mailbox (at desc, id desc);
