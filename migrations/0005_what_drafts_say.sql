-- What a draft says once, of answers that do not apply under another type or a newer catalogue, until its next save;
-- and the texts of which a member said that what looks like a SIN is something else, by digests.

alter table drafts
  add column lost jsonb not null default '[]',
  add column not_sins text[] not null default '{}';
