-- What staff find cases by, beside the words of their subjects: members and the identifiers in the answers.

-- An account by its names and numbers; an IPI base number stands in its three parts.
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

-- Every text of the answers that is an ISWC, an ISRC or an IPI (name number or base number), as the questions keep them.
create function identifiers_in(answers jsonb) returns text[] language sql immutable strict parallel safe
return array(
  select distinct said #>> '{}'
  from jsonb_path_query(
    answers,
    'strict $.** ? (@.type() == "string" && @ like_regex "^(T[0-9]{10}|[A-Z]{2}[A-Z0-9]{3}[0-9]{7}|[0-9]{9,11}|I[0-9]{10})$")'
  ) as said
);
create index identifiers_of_cases on cases using gin (identifiers_in(answers));
create index on accounts (ipi_name) where ipi_name is not null;
create index on accounts (ipi_base) where ipi_base is not null;
