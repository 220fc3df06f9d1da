import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../src/database/open.ts';
import type { Tables } from '../src/database/tables.ts';
import { type Act, sha256, wordsOf } from './clients.ts';

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** All that the portal keeps of cases, in its database and on its disk. */
export interface Kept {
  readonly cases: readonly Row<'cases'>[];
  readonly entries: readonly Row<'entries'>[];
  readonly files: readonly Row<'files'>[];
  readonly drafts: readonly Row<'drafts'>[];
  readonly jobs: readonly { readonly name: string; readonly data: Readonly<Record<string, string>> }[];
  /** The hash of each file on the disk, by its id. */
  readonly disk: ReadonlyMap<string, string>;
}

export async function keptIn(db: Db, dataDir: string): Promise<Kept> {
  const jobs = await sql<Kept['jobs'][number]>`select name, data from pgboss.job`.execute(db);
  return {
    cases: await db.selectFrom('cases').selectAll().execute(),
    entries: await db.selectFrom('entries').selectAll().orderBy('id').execute(),
    files: await db.selectFrom('files').selectAll().execute(),
    drafts: await db.selectFrom('drafts').selectAll().execute(),
    jobs: jobs.rows,
    disk: await hashesIn(join(dataDir, 'files')),
  };
}

async function hashesIn(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    hashes.set(basename(path), sha256(await readFile(path)));
  }
  return hashes;
}

/** What is lost, doubled, changed or half done, each in a line: of what was acknowledged, and of anything at all. */
export function faultsOf(ledger: readonly Act[], kept: Kept): string[] {
  return [
    ...ledger.flatMap((act) => (act.what === 'case' ? faultsOfCase(act, kept) : faultsOfReply(act, kept))),
    ...kept.cases.flatMap((each) => halvesOfCase(each, kept)),
    ...kept.files.flatMap((each) => halvesOfFile(each, kept)),
    ...halvesOfJobs(kept),
  ];
}

function faultsOfCase({ key, number, sha256: said, file }: Act, { cases, files }: Kept): string[] {
  const found = cases.filter((each) => each.draft_id === key || sha256(wordsOf(each)) === said);
  const [one] = found;
  if (one === undefined) return [`case ${number} is lost`];
  if (found.length > 1) return [`case ${number} is there ${found.length} times`];
  const isSame = one.number === number && one.draft_id === key && sha256(wordsOf(one)) === said;
  const times = files.filter((each) => each.case_id === one.id && each.sha256 === file).length;
  return [
    ...(isSame ? [] : [`case ${number} is another than it was`]),
    ...(times === 1 ? [] : [`case ${number} has its file ${times} times`]),
  ];
}

function faultsOfReply({ key, number, sha256: said }: Act, { cases, entries }: Kept): string[] {
  const found = entries.filter((each) => each.sent_id === key || sha256(each.body) === said);
  const [one] = found;
  if (one === undefined) return [`a reply on ${number} is lost`];
  if (found.length > 1) return [`a reply on ${number} is there ${found.length} times`];
  const isOfCase = cases.some((each) => each.id === one.case_id && each.number === number);
  const isSame = isOfCase && one.kind === 'message' && one.sent_id === key && sha256(one.body) === said;
  return isSame ? [] : [`a reply on ${number} is another than it was`];
}

/** A case is whole with its questions, an answer to each that was demanded, one first entry, and the state that its entries led to. */
function halvesOfCase(
  { id, number, questions, answers, description, state, draft_id }: Row<'cases'>,
  kept: Kept,
): string[] {
  const entries = kept.entries.filter((each) => each.case_id === id);
  const opened = entries.filter(({ kind }) => kind === 'opened');
  const states = entries.filter(({ kind }) => kind === 'state');
  const asked = (questions as readonly { id: string; required: boolean }[]).filter(
    ({ required }) => required,
  );
  return [
    ...(asked.length > 0 && asked.every((each) => each.id in answers) ? [] : [`${number} lacks answers`]),
    ...(opened.length === 1 && opened[0] === entries[0] && opened[0]?.body === description
      ? []
      : [`${number} has no first entry`]),
    ...states
      .filter((each) => !entries.some((other) => isActOf(other, each)))
      .map(() => `${number} has a state that nobody’s act led to`),
    ...(state === (states.at(-1)?.state ?? 'new')
      ? []
      : [`${number} is ${state}, and its entries say otherwise`]),
    ...(kept.drafts.some((draft) => draft.id === draft_id) ? [`${number} is still a draft too`] : []),
  ];
}

const isActOf = (act: Row<'entries'>, state: Row<'entries'>) =>
  act.kind === 'message' && act.person_id === state.person_id && act.at.getTime() === state.at.getTime();

/** A file that belongs to something has a type and lies on the disk as it came. */
function halvesOfFile(file: Row<'files'>, { disk, entries }: Kept): string[] {
  if (file.draft_id === null && file.case_id === null) return [];
  const isThere = file.type !== '' && disk.get(file.id) === file.sha256;
  const isOfCase = entries.some((each) => each.id === file.entry_id && each.case_id === file.case_id);
  return [
    ...(isThere ? [] : [`the file ${file.id} is not on the disk as it came`]),
    ...(file.case_id === null || isOfCase ? [] : [`the file ${file.id} is of no entry of its case`]),
  ];
}

/** Every draft and every file has the one job that ends it, and no such job is of nothing: they were made together. */
function halvesOfJobs({ cases, drafts, files, jobs, disk }: Kept): string[] {
  const told = (name: string, id: string) =>
    jobs.flatMap((job) => (job.name === name ? [job.data[id] ?? ''] : [])).sort();
  const begun = [...drafts.map(({ id }) => id), ...cases.map(({ draft_id }) => draft_id)].sort();
  const received = files.map(({ id }) => id).sort();
  return [
    ...differences('draft', begun, told('purge-draft', 'draftId')),
    ...differences('file', received, told('purge-file', 'fileId')),
    ...[...disk.keys()].filter((id) => !received.includes(id)).map((id) => `the bytes ${id} have no row`),
  ];
}

const differences = (what: string, made: readonly string[], told: readonly string[]): string[] => [
  ...made
    .filter((id) => told.filter((each) => each === id).length !== 1)
    .map((id) => `the ${what} ${id} has no job, or two`),
  ...told.filter((id) => !made.includes(id)).map((id) => `a job ends the ${what} ${id}, which there is not`),
];
