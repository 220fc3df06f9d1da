-- Protected answers (SIN, SSN, bank numbers): encrypted here and nowhere else; drafts and cases keep a name and a mask.

create table vault (
  id text primary key,
  draft_id uuid references drafts on delete cascade,
  case_id uuid references cases,
  question text not null,
  key_id text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  check ((draft_id is null) <> (case_id is null))
);
create index on vault (draft_id) where draft_id is not null;
create index on vault (case_id) where case_id is not null;
create index on vault (key_id);
