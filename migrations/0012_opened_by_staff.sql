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

-- What one finds them by: an account by its names and numbers, whose IPI base number stands in its three parts.
alter table accounts add column words tsvector not null generated always as (
  array_to_tsvector(string_to_array(folded(
    name || ' ' || coalesce(artist_name, '') || ' ' || number || ' ' || coalesce(ipi_name, '') || ' ' || coalesce(ipi_base, '')
  ), ' '))
) stored;
create index words_of_accounts on accounts using gin (words);
alter table people add column words tsvector not null generated always as (
  array_to_tsvector(string_to_array(folded(name), ' '))
) stored;
create index words_of_people on people using gin (words);
