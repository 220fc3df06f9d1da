-- A case that an agent opens for somebody on the telephone: theirs as if they had filed it, but for who wrote it down.

-- In the team they had then. The draft is the agent's until it is submitted, in the language that the case will have.
alter table drafts
  add column opened_by_id text references people on delete cascade,
  add column language text check (language in ('fr', 'en')),
  add check ((opened_by_id is null) = (language is null));
create index drafts_of_agent on drafts (opened_by_id, saved_at desc) where opened_by_id is not null;

alter table cases
  add column opened_by_id text references people,
  add column opened_by_team_id text,
  add check ((opened_by_id is null) = (opened_by_team_id is null)),
  add check (opened_by_id <> person_id);
