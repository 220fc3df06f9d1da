-- What one finds cases by: their words, without case or accents. Stated here once, for what is kept and what is typed.

-- Marks go after NFKD has set them apart. A run of more than 64 letters is cut: an index takes no word of any length.
create function folded(typed text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(regexp_replace(replace(replace(regexp_replace(
  lower(normalize(typed, NFKD) collate "und-x-icu"), U&'[\0300-\036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'),
  '[^[:alnum:]]+', ' ', 'g'), '([[:alnum:]]{64})', '\1 ', 'g'));

-- Each word as it is: the parser of to_tsvector would go by the locale of the database, and see numbers and versions.
alter table cases add column words tsvector not null generated always as (
  array_to_tsvector(string_to_array(folded(subject || ' ' || number || ' ' || description), ' '))
) stored;
create index words_of_cases on cases using gin (words);

-- Every word typed, as the beginning of one; the letter of an elision (« l’œuvre ») says nothing. Null when none is left.
create function words_asked(typed text) returns tsquery language sql immutable strict parallel safe
return (
  select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
  from unnest(string_to_array(folded(typed), ' ')) as word
  where word !~ '^[a-z]?$'
);
