import type pg from 'pg';
import { type Random, randomFrom } from '../../src/questions/random.ts';
import { fileId, uuid } from './cast.ts';
import { copyInto } from './copy.ts';
import type { Template } from './templates.ts';
import { message, subject } from './words.ts';

/** Whose draft it is. */
export interface Writer {
  readonly personId: string;
  readonly accountId: string;
}

interface Drafts {
  readonly seed: string;
  readonly now: Date;
  readonly catalogueVersion: string;
  readonly template: Template;
}

/** Writes a draft for each of these, whole, with the documents that its leaf requires; gives their ids in order. */
export async function writeDrafts(
  client: pg.Client,
  writers: readonly Writer[],
  { seed, now, catalogueVersion, template }: Drafts,
): Promise<string[]> {
  const random = randomFrom(seed);
  const drafts = writers.map((writer) => ({ ...writer, id: uuid(random) }));
  const expires = new Date(now.getTime() + 90 * 86_400_000);
  await copyInto(
    client,
    'drafts',
    [
      'id',
      'person_id',
      'account_id',
      'catalogue_version',
      'leaf',
      'subject',
      'description',
      'typed',
      'revision',
      'created_at',
      'saved_at',
      'expires_at',
    ],
    drafts.map(({ id, personId, accountId }) => [
      id,
      personId,
      accountId,
      catalogueVersion,
      template.leaf.path,
      subject(random, 'fr'),
      message(random, 'fr'),
      JSON.stringify(template.typed),
      3,
      now,
      now,
      expires,
    ]),
  );
  await copyInto(
    client,
    'files',
    ['id', 'person_id', 'draft_id', 'name', 'type', 'bytes', 'sha256', 'documents', 'created_at'],
    drafts.flatMap(({ id, personId }) =>
      template.documents.map((document) => [
        fileId(random),
        personId,
        id,
        ...fileOf(random),
        [document],
        now,
      ]),
    ),
  );
  return drafts.map(({ id }) => id);
}

/** The name, the type, the bytes and the hash of a file that was never received. */
export const fileOf = (random: Random): [string, string, number, string] => [
  `document-${random.digits(4)}.pdf`,
  'application/pdf',
  random.between(20_000, 3_000_000),
  random.digits(64),
];
